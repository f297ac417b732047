// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyringTest {

    private static final ClerkSlot ANNA = new ClerkSlot(new UUID(1, 1), "Anna Müller");
    private static final ClerkSlot BEN = new ClerkSlot(new UUID(2, 2), "Ben");
    private static final String PASSPHRASE = "four kites over Lübeck";

    private final Keyring.Created made = CheapKeyring.create(ANNA, PASSPHRASE.toCharArray());

    private Keyring reread(Keyring keyring) throws DamagedKeyring {
        return CheapKeyring.read(keyring.bytes());
    }

    @Test
    void aClerkOpensTheRegisterWithNameAndPassphrase() throws Exception {
        byte[] wrapped = made.key().wrap(CaseKey.random(), BEN.clerk());
        Keyring.Unlocked unlocked = reread(made.keyring()).unlock("  anna MÜLLER ", PASSPHRASE.toCharArray());
        assertThat(unlocked.clerk()).isEqualTo(ANNA.clerk());
        assertThat(unlocked.key().register()).isEqualTo(made.key().register());
        assertThat(unlocked.key().unwrap(wrapped, BEN.clerk())).isNotNull();
    }

    @Test
    void accentsTypedApartAreTheSamePassphrase() throws Exception {
        char[] apart = "four kites over Lu\u0308beck".toCharArray();
        assertThat(made.keyring().unlock(ANNA.clerk(), apart).register())
                .isEqualTo(made.key().register());
    }

    @Test
    void everyWrongSecretGetsTheSameAnswer() throws Exception {
        Set<String> answers = new HashSet<>();
        Keyring keyring = made.keyring();
        answers.add(refusal(() -> keyring.unlock("Anna Müller", "four kites over Kiel".toCharArray())));
        answers.add(refusal(() -> keyring.unlock("Anna Müller", new char[0])));
        answers.add(refusal(() -> keyring.unlock("Nobody", PASSPHRASE.toCharArray())));
        answers.add(refusal(() -> keyring.unlock(BEN.clerk(), PASSPHRASE.toCharArray())));
        answers.add(refusal(() -> keyring.unlockByRecovery("0".repeat(28).toCharArray())));
        answers.add(refusal(() -> keyring.unlockByRecovery(RecoveryCode.random().grouped())));
        answers.add(refusal(() -> keyring.unlockByRecovery("not a code".toCharArray())));
        byte[] damaged = keyring.bytes();
        damaged[damaged.length - 1] ^= 1;
        Keyring hurt = CheapKeyring.read(damaged);
        answers.add(refusal(() -> hurt.unlock(ANNA.clerk(), PASSPHRASE.toCharArray())));
        assertThat(answers).hasSize(1);
    }

    @Test
    void aFlippedBitNeverOpensAnythingButTheRightKey() {
        Random random = new Random(20261125);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] file = made.keyring().bytes();
            int bit = random.nextInt(file.length * 8);
            file[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                RegisterKey key = CheapKeyring.read(file).unlock(ANNA.clerk(), PASSPHRASE.toCharArray());
                assertThat(key.register()).isEqualTo(made.key().register());
            } catch (WrongSecret | DamagedKeyring e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(800);
    }

    @Test
    void aFileCutShortIsDamagedAndNotAWrongPassphrase() {
        byte[] file = made.keyring().bytes();
        for (int length = 0; length < file.length; length++) {
            byte[] part = java.util.Arrays.copyOf(file, length);
            assertThatExceptionOfType(DamagedKeyring.class).isThrownBy(() -> Keyring.read(part));
        }
    }

    @Test
    void loweringTheCostInTheFileIsRefused() throws Exception {
        Keyring dear = Keyring.create(ANNA, PASSPHRASE.toCharArray(), new Cost(2, 2, 1), CheapKeyring.COST)
                .keyring();
        byte[] cheaper = dear.bytes();
        int cost = indexOf(cheaper, HexFormat.of().parseHex("00020201"));
        cheaper[cost + 2] = 1;
        Keyring changed = CheapKeyring.read(cheaper);
        refusal(() -> changed.unlock(ANNA.clerk(), PASSPHRASE.toCharArray()));
        assertThat(dear.unlock(ANNA.clerk(), PASSPHRASE.toCharArray())).isNotNull();
    }

    @Test
    void theProgramRefusesSlotsUnderTheFloorAndOverTheCeiling() throws Exception {
        Keyring cheap = Keyring.read(made.keyring().bytes());
        refusal(() -> cheap.unlock(ANNA.clerk(), PASSPHRASE.toCharArray()));
        byte[] file = made.keyring().bytes();
        int cost = indexOf(file, HexFormat.of().parseHex("00010101"));
        file[cost] = (byte) 0xff;
        Keyring dear = CheapKeyring.read(file);
        refusal(() -> dear.unlock(ANNA.clerk(), PASSPHRASE.toCharArray()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyring.create(ANNA, PASSPHRASE.toCharArray(), new Cost(32, 3, 4)));
    }

    @Test
    void theFloorIsWhatIsPromisedAndWorks() throws Exception {
        assertThat(Cost.floor()).isEqualTo(new Cost(64, 3, 4));
        Keyring.Created real = Keyring.create(ANNA, PASSPHRASE.toCharArray(), Cost.floor());
        assertThat(Keyring.read(real.keyring().bytes())
                        .unlock(ANNA.name(), PASSPHRASE.toCharArray())
                        .clerk())
                .isEqualTo(ANNA.clerk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"as printed", "lower case", "no hyphens", "blanks and line break", "look-alikes"})
    void theRecoveryCodeOpensHoweverItIsTyped(String how) throws Exception {
        String printed = new String(made.recovery().grouped());
        assertThat(printed).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        String typed = switch (how) {
            case "lower case" -> printed.toLowerCase(Locale.ROOT);
            case "no hyphens" -> printed.replace("-", "");
            case "blanks and line break" -> " " + printed.replace("-", " \n") + "\u00a0";
            case "look-alikes" -> printed.replace('0', 'o').replace('1', 'l').replace('-', '\u2013');
            default -> printed;
        };
        assertThat(made.keyring().unlockByRecovery(typed.toCharArray()).register())
                .isEqualTo(made.key().register());
        assertThat(RecoveryCode.isWellTyped(typed.toCharArray())).isTrue();
    }

    @Test
    void aSlipInTheRecoveryCodeIsSeenBeforeItIsTried() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        char[] printed = made.recovery().grouped();
        int unseen = 0;
        int slips = 0;
        for (int place = 0; place < printed.length; place++) {
            for (int i = 0; i < alphabet.length(); i++) {
                char sign = alphabet.charAt(i);
                if (printed[place] != '-' && printed[place] != sign) {
                    char[] slip = printed.clone();
                    slip[place] = sign;
                    slips++;
                    unseen += RecoveryCode.isWellTyped(slip) ? 1 : 0;
                }
            }
        }
        assertThat(slips).isEqualTo(28 * 31);
        assertThat(unseen).isLessThanOrEqualTo(4);
        assertThat(RecoveryCode.isWellTyped(new char[0])).isFalse();
    }

    @Test
    void aNewRecoveryCodeVoidsTheOldOne() throws Exception {
        Keyring.Renewed renewed = made.keyring().withNewRecovery(made.key());
        refusal(() -> renewed.keyring().unlockByRecovery(made.recovery().grouped()));
        assertThat(renewed.keyring()
                        .unlockByRecovery(renewed.recovery().grouped())
                        .register())
                .isEqualTo(made.key().register());
        assertThat(renewed.keyring().unlock(ANNA.clerk(), PASSPHRASE.toCharArray()))
                .isNotNull();
    }

    @Test
    void whoIsInLetsAnotherInWithAPassphraseOfHisOwn() throws Exception {
        Keyring both = reread(
                made.keyring().withClerk(made.key(), BEN, "blue barn beside brook".toCharArray(), CheapKeyring.COST));
        assertThat(both.clerks()).containsExactlyInAnyOrder(ANNA.clerk(), BEN.clerk());
        assertThat(both.unlock("ben", "blue barn beside brook".toCharArray())
                        .key()
                        .register())
                .isEqualTo(made.key().register());
        refusal(() -> both.unlock("ben", PASSPHRASE.toCharArray()));
        Keyring alone = reread(both.withoutClerk(ANNA.clerk()));
        refusal(() -> alone.unlock(ANNA.name(), PASSPHRASE.toCharArray()));
        assertThat(alone.unlock("ben", "blue barn beside brook".toCharArray())).isNotNull();
    }

    @Test
    void twoClerksCannotSignInUnderOneName() {
        ClerkSlot namesake = new ClerkSlot(BEN.clerk(), "ANNA müller");
        assertThat(made.keyring().knows(namesake.name())).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.keyring()
                        .withClerk(made.key(), namesake, "blue barn beside brook".toCharArray(), CheapKeyring.COST));
    }

    @Test
    void aChangedPassphraseReplacesTheOldOneUnderTheSameName() throws Exception {
        Keyring changed = reread(made.keyring()
                .withPassphrase(
                        ANNA.clerk(),
                        PASSPHRASE.toCharArray(),
                        "green gate behind garden".toCharArray(),
                        CheapKeyring.COST));
        refusal(() -> changed.unlock(ANNA.name(), PASSPHRASE.toCharArray()));
        assertThat(changed.unlock(ANNA.name(), "green gate behind garden".toCharArray())
                        .clerk())
                .isEqualTo(ANNA.clerk());
        assertThat(changed.unlockByRecovery(made.recovery().grouped())).isNotNull();
        refusal(() ->
                changed.withPassphrase(ANNA.clerk(), PASSPHRASE.toCharArray(), "x".toCharArray(), CheapKeyring.COST));
    }

    @Test
    void theRecoveryCodeSetsAForgottenPassphraseAnew() throws Exception {
        try (RegisterKey key = made.keyring().unlockByRecovery(made.recovery().grouped())) {
            Keyring again =
                    made.keyring().withClerk(key, ANNA, "green gate behind garden".toCharArray(), CheapKeyring.COST);
            assertThat(again.clerks()).containsExactly(ANNA.clerk());
            assertThat(again.unlock("Anna Müller", "green gate behind garden".toCharArray()))
                    .isNotNull();
        }
    }

    @Test
    void noKeyOfAnotherRegisterGetsIntoASlot() {
        try (RegisterKey other = RegisterKey.random()) {
            assertThatIllegalArgumentException().isThrownBy(() -> made.keyring().withNewRecovery(other));
        }
    }

    @Test
    void noNameStandsInTheFile() {
        String file = new String(made.keyring().bytes(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        assertThat(file).doesNotContain("anna").doesNotContain("ller");
    }

    @Test
    void theStretchingIsArgon2idOfTheReferenceTests() {
        byte[] key = Argon2.derive(
                "password".getBytes(StandardCharsets.US_ASCII),
                "somesalt".getBytes(StandardCharsets.US_ASCII),
                new Cost(64, 2, 1));
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void theCostIsTheDearestOfThreeThatTakesASecondAndFits() {
        long quarter = 250_000_000;
        assertThat(Cost.suited(quarter, 4_096).memoryMiB()).isEqualTo(256);
        assertThat(Cost.suited(quarter, 800).memoryMiB()).isEqualTo(128);
        assertThat(Cost.suited(2 * quarter, 4_096).memoryMiB()).isEqualTo(128);
        assertThat(Cost.suited(20 * quarter, 4_096)).isEqualTo(Cost.floor());
        assertThat(Cost.suited(1, 64)).isEqualTo(Cost.floor());
        assertThat(Cost.calibrated().isWithin(Cost.floor())).isTrue();
    }

    @Test
    void aClosedKeyIsZeroAndUseless() {
        Secret secret = Secret.random();
        byte[] bytes = secret.use(key -> key);
        assertThat(bytes).isNotEqualTo(new byte[32]);
        secret.close();
        assertThat(bytes).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> secret.use(key -> key)).isInstanceOf(IllegalStateException.class);
        RegisterKey key = RegisterKey.random();
        key.close();
        assertThatThrownBy(key::journal).isInstanceOf(IllegalStateException.class);
    }

    private interface Attempt {
        Object run() throws Exception;
    }

    private static String refusal(Attempt attempt) {
        WrongSecret refused = catchThrowableOfType(WrongSecret.class, attempt::run);
        assertThat(refused).isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private static int indexOf(byte[] in, byte[] part) {
        for (int at = 0; at + part.length <= in.length; at++) {
            if (java.util.Arrays.equals(in, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }
}
