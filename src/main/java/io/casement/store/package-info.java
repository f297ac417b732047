// SPDX-License-Identifier: AGPL-3.0-or-later
/// Keeps journals, people, documents and cards: a folder of files with an H2 index; later a team's PostgreSQL.
///
/// Why files of our own beside the database: H2 loses acknowledged commits at a power cut whatever its settings,
/// and does not notice a flipped bit. So the journal is kept in [JournalFile], which is forced to disk before
/// "saved" is said, and documents are kept as single enciphered files. All of them stand on [Volume], so that the
/// tests can pull the plug under them. H2 is an index over them: whatever is the matter with it, it is made anew
/// from the journal.
///
/// A save goes through in this order: documents; one frame of the journal, forced, which is the save; the index.
/// If the index fails after that, the change is saved all the same, and is filled in at the next opening.
///
/// Why the keys of the cases are in a file of their own: see [CaseKeys].
///
/// Why no Flyway: one script of plain SQL and thirty lines of [Migrations] do what is needed, and do it without
/// the half second that it adds to every start.
@NullMarked
package io.casement.store;

import org.jspecify.annotations.NullMarked;
