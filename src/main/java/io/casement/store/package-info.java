// SPDX-License-Identifier: AGPL-3.0-or-later
/// Keeps journals, people, documents and cards: one encrypted H2 file, or a team's PostgreSQL.
///
/// Why files of our own beside the database: H2 loses acknowledged commits at a power cut whatever its settings, and
/// does not notice a flipped bit. So the journal is kept in [JournalFile], which is forced to disk before "saved" is
/// said and from which the database can be rebuilt, and documents are kept as single enciphered files. All of them
/// stand on [Volume], so that the tests can pull the plug under them.
@NullMarked
package io.casement.store;

import org.jspecify.annotations.NullMarked;
