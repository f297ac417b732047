// SPDX-License-Identifier: AGPL-3.0-or-later
/// Turns a clerk's passphrase into the register key, and keeps a key for each case.
///
/// Why so many keys: a register is enciphered under one random key that no person knows. A passphrase only opens a
/// slot in which that key lies wrapped, so that a passphrase is changed, or a clerk added or removed, without
/// touching the data. Database, journal and case keys each get a key of their own, derived from the register key,
/// so that what is learned of one says nothing of the others. A case has a random key because forgetting that key
/// is the only erasure that also reaches backups and worn disks.
///
/// Rules of the house for secrets: the caller owns the arrays that he passes and clears them; arrays that are made
/// here are cleared here. Clearing is best effort, because the JDK's ciphers keep copies until they are collected.
@NullMarked
package io.casement.keys;

import org.jspecify.annotations.NullMarked;
