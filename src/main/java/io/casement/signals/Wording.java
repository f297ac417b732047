// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.Script;
import io.casement.alike.WordFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How a text is worded, in few numbers: a MinHash over runs of three words, by which texts that are nearly alike
/// find one another. What everybody quotes, such as the law and our own letters, is left out.
public final class Wording {

    private static final int HASHES = 48;
    private static final int ROWS = 3;
    private static final int SHINGLE = 3;
    /// Shorter texts are alike by chance.
    private static final int SHORTEST = 25;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /// Loaded at the first use and never changed.
    private static final class Boilerplate {
        static final Set<Long> SHINGLES = read();

        private static Set<Long> read() {
            var all = new HashSet<Long>();
            WordFile.text("signals/boilerplate.txt").lines().forEach(line -> all.addAll(shingles(line)));
            for (var name : List.of("letters/en.md", "letters/de.md")) {
                // a paragraph goes on over several lines, and is cut where a name is filled in
                for (var piece : WordFile.text(name).split("(?m)^#.*$|\\{[a-z0-9-]+}", -1)) {
                    all.addAll(shingles(piece));
                }
            }
            return Set.copyOf(all);
        }
    }

    private final int[] least;

    private Wording(int[] least) {
        this.least = least;
    }

    /// The wording of a request; empty if too little of it is the writer's own.
    public static Optional<Wording> of(String text) {
        var shingles = shingles(OwnWords.of(text));
        shingles.removeAll(Boilerplate.SHINGLES);
        if (shingles.size() < SHORTEST) {
            return Optional.empty();
        }
        var least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var shingle : shingles) {
            for (var at = 0; at < HASHES; at++) {
                var hash = (int) (Hash.mixed(shingle + at * 0x9E3779B97F4A7C15L) >>> 33);
                least[at] = Math.min(least[at], hash);
            }
        }
        return Optional.of(new Wording(least));
    }

    private static Set<Long> shingles(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(Script.normal(text).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        var shingles = new HashSet<Long>();
        for (var at = 0; at + SHINGLE <= words.size(); at++) {
            shingles.add(Hash.of(String.join(" ", words.subList(at, at + SHINGLE))));
        }
        return shingles;
    }

    /// The share of runs of words that two texts have in common, estimated to about 0.07.
    public double likeness(Wording other) {
        var same = 0;
        for (var at = 0; at < HASHES; at++) {
            same += least[at] == other.least[at] ? 1 : 0;
        }
        return (double) same / HASHES;
    }

    /// Marks of which two texts that are half alike have one in common, nine times of ten.
    public List<Long> bands() {
        var bands = new ArrayList<Long>();
        for (var at = 0; at < HASHES; at += ROWS) {
            var band = (long) at;
            for (var row = at; row < at + ROWS; row++) {
                band = Hash.mixed(band * 31 + least[row]);
            }
            bands.add(band);
        }
        return bands;
    }

    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
        for (var each : least) {
            bytes.putInt(each);
        }
        return bytes.array();
    }

    /// Reads what [#bytes] wrote; empty for bytes of another length.
    public static Optional<Wording> of(byte[] bytes) {
        if (bytes.length != HASHES * Integer.BYTES) {
            return Optional.empty();
        }
        var read = new int[HASHES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(read);
        return Optional.of(new Wording(read));
    }

    /// Fast hashes that are the same on every machine.
    static final class Hash {

        private Hash() {}

        /// FNV-1a.
        static long of(String text) {
            var hash = 0xcbf29ce484222325L;
            for (var each : text.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
            }
            return mixed(hash);
        }

        /// The finaliser of SplitMix64.
        static long mixed(long value) {
            var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
