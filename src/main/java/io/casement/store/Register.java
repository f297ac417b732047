// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.DocumentId;
import io.casement.cases.Laws;
import io.casement.cases.View;
import io.casement.keys.Keyring;
import io.casement.keys.RegisterKey;
import io.casement.letters.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A register: all cases of an office, in one folder.
///
/// Belongs to one thread at a time. What fails in opening is an [IOException] with a class of its own; what fails
/// later is a [java.io.UncheckedIOException] around one.
public final class Register implements AutoCloseable {

    private Register() {}

    @SuppressWarnings("TypeParameterUnusedInFormals") // until the bodies are here
    private static <T> T stub() {
        throw new UnsupportedOperationException();
    }

    /// The key slots of the register in a folder: for signing in, before it is opened.
    ///
    /// @throws NotARegister if there is none
    /// @throws DamagedRegister if the file of key slots is not one
    public static Keyring keyring(Path folder) throws IOException {
        return stub();
    }

    /// Makes a register with its first clerk; it is there when this returns, and not at all if it throws.
    ///
    /// @param folder empty or absent
    /// @param key belongs to the register from now on and is closed with it; if this throws, it stays the caller's
    /// @throws NotARegister if something lies in the folder
    /// @throws ReadOnlyFolder if the folder cannot be written to
    /// @throws NoSpace if the disk is full
    public static Register create(
            Path folder,
            Keyring keyring,
            RegisterKey key,
            Laws laws,
            Clerk first,
            Organisation organisation,
            Instant at)
            throws IOException {
        return stub();
    }

    /// Opens a register; what the index lacks is filled in from the journal, which may take a while after trouble.
    ///
    /// @param key as for [#create]
    /// @throws RegisterInUse if another window or program has it open
    /// @throws NotARegister if there is none
    /// @throws DamagedRegister if a part is damaged that cannot be made anew
    /// @throws ReadOnlyFolder if the folder cannot be written to
    /// @throws NoSpace if the disk is full
    public static Register open(Path folder, RegisterKey key, Laws laws, Consumer<Progress> progress)
            throws IOException {
        return stub();
    }

    /// A case with its journal.
    ///
    /// @throws IllegalArgumentException if there is no such case
    public CaseFile load(CaseId id) {
        return stub();
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return stub();
    }

    /// The words of a case as they stand now.
    ///
    /// @throws IllegalArgumentException if there is no such case
    public Papers papers(CaseId id) {
        return stub();
    }

    /// The first number of the year that no case has.
    public CaseNumber nextNumber(int year) {
        return stub();
    }

    /// Saves a change; when this returns, it is on the disk.
    ///
    /// @throws ChangedMeanwhile if the journal has another size than expected, or the number of a new case is taken
    public Saved append(Change change) throws ChangedMeanwhile {
        return stub();
    }

    /// The documents of a case, in the order in which they were kept.
    public List<DocumentFacts> documents(CaseId id) {
        return stub();
    }

    /// The whole document, byte for byte, compared with its fingerprint.
    ///
    /// @throws IllegalArgumentException if the case has no such document
    public byte[] document(CaseId id, DocumentId document) {
        return stub();
    }

    /// Everybody who works or worked in the register, in the order in which they came.
    public List<Clerk> clerks() {
        return stub();
    }

    /// Adds a clerk, or gives a known one another name or role. That he can sign in is the keyring's matter, see
    /// [#keep].
    public void addClerk(Clerk clerk, Instant at, ClerkId by) {
        stub();
    }

    public Organisation organisation() {
        return stub();
    }

    public void setOrganisation(Organisation organisation, Instant at, ClerkId by) {
        stub();
    }

    /// The key slots as they are now.
    public Keyring keyring() {
        return stub();
    }

    /// Replaces the key slots; when this returns, they are on the disk.
    ///
    /// @throws IllegalArgumentException if they are another register's
    public void keep(Keyring keyring) {
        stub();
    }

    /// A page of the queue: sorted by last day, then by id; cases without a last day come last.
    ///
    /// @param after where the page before ended
    public List<Card> queue(
            View view, ClerkId me, LocalDate today, Optional<Keyset> after, int limit, Filter filter) {
        return stub();
    }

    /// How many cases each view holds.
    public Map<View, Integer> counts(ClerkId me, LocalDate today) {
        return stub();
    }

    /// Cases in which all these words stand, the last one perhaps not yet typed to its end; open cases first, each
    /// part in the order of the queue. A case whose number is typed comes first. No words find nothing.
    public List<Card> search(String words, int limit) {
        return stub();
    }

    public Optional<Card> card(CaseId id) {
        return stub();
    }

    /// The running number of the last thing saved.
    public long lastNumber() {
        return stub();
    }

    /// All entries with a higher running number, in order.
    public List<News> since(long number) {
        return stub();
    }

    /// Compares everything with everything: seals, index and cards with the journal file, documents with their
    /// fingerprints.
    public CheckReport check(Consumer<Progress> progress) {
        return stub();
    }

    /// Makes the index anew from the journal file.
    public void rebuild(Consumer<Progress> progress) {
        stub();
    }

    @Override
    public void close() {
        stub();
    }
}
