// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.DocumentId;
import io.casement.cases.Evidence;
import io.casement.cases.EvidenceKind;
import io.casement.cases.EvidenceResult;
import io.casement.cases.Verdict;
import io.casement.desk.EvidenceRoom;
import io.casement.evidence.Region;
import io.casement.evidence.Scan;
import io.casement.evidence.Unfit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is done on the command line with documents that somebody shows as proof.
final class EvidenceDeeds {

    private static final Pattern REGION = Pattern.compile("(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");

    private EvidenceDeeds() {}

    static Supplier<Verdict> take(Deeds.Bench at) {
        var file = path(at.in.needed("file"));
        var kind = at.in.one("kind", EvidenceKind.class);
        var regions = regions(at.in.needed("mask"));
        var destroyBy =
                at.in.text("destroy-by").isPresent() ? at.in.day("destroy-by") : EvidenceRoom.destroyBy(at.on());
        return () -> {
            var room = at.desk.evidence();
            // the rules first: what nobody needs is not even read
            var bars = room.bars(at.id());
            if (bars.isPresent()) {
                return new Verdict.Barred(bars.get());
            }
            return switch (room.take(at.id(), at.on(), read(file), kind, regions, destroyBy)) {
                case EvidenceRoom.Taken.As(var _, var verdict) -> verdict;
                case EvidenceRoom.Taken.Barred(var obstacle) -> new Verdict.Barred(obstacle);
                case EvidenceRoom.Taken.Not(Unfit why) -> throw Stop.usage(of(why));
            };
        };
    }

    private static byte[] read(Path file) {
        try {
            return Files.size(file) > Scan.LONGEST ? longer() : Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            throw Stop.usage("There is no file " + file + ". Nothing was changed.");
        } catch (IOException unreadable) {
            throw Stop.usage("The file " + file + " cannot be read. Nothing was changed.");
        }
    }

    private static byte[] longer() {
        throw Stop.usage(of(Unfit.TOO_LONG));
    }

    private static String of(Unfit why) {
        var rest = " Nothing was kept and nothing was changed.";
        return switch (why) {
            case EMPTY -> "The file is empty; ask for the picture once more." + rest;
            case TOO_LONG ->
                "The file is longer than " + Scan.LONGEST / 1024 / 1024
                        + " MB; a picture of a document needs a tenth of that." + rest;
            case PDF -> "A PDF is not opened here; take a picture of the page, as JPEG or PNG." + rest;
            case HEIC -> "HEIC pictures cannot be read here; save it as JPEG or PNG." + rest;
            case NO_PICTURE -> "This is neither a JPEG nor a PNG." + rest;
            case DAMAGED -> "The picture is damaged or came incomplete; ask for it once more." + rest;
            case TOO_MANY_PIXELS -> "The picture has more than 50 million pixels; make it smaller." + rest;
            case REGION_OUTSIDE -> "A region to be blacked out lies outside the picture." + rest;
        };
    }

    private static List<Region> regions(String written) {
        return written.equals("none")
                ? List.of()
                : Stream.of(written.split("\\+", -1)).map(EvidenceDeeds::region).toList();
    }

    private static Region region(String written) {
        var numbers = REGION.matcher(written.strip());
        if (!numbers.matches() || Integer.parseInt(numbers.group(3)) == 0 || Integer.parseInt(numbers.group(4)) == 0) {
            throw Stop.usage(
                    "\"" + written + "\" is no region. mask= is x,y,width,height in pixels of the picture, several"
                            + " joined by +, or none where the document came blacked out. Number, nationality, machine-readable"
                            + " lines and signature are blacked out; name, picture and expiry remain. Nothing was changed.");
        }
        return new Region(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)),
                Integer.parseInt(numbers.group(4)));
    }

    static Supplier<Verdict> view(Deeds.Bench at) {
        var id = document(at);
        var out = path(at.in.needed("out"));
        return () -> {
            if (Files.exists(out)) {
                throw Stop.usage("There is a file " + out + " already. Nobody looked, and nothing was changed.");
            }
            return switch (at.desk.evidence().view(at.id(), id)) {
                case EvidenceRoom.Seen.Barred(var obstacle) -> new Verdict.Barred(obstacle);
                case EvidenceRoom.Seen.Picture(var shown, var verdict) -> {
                    write(out, shown.jpeg());
                    yield verdict;
                }
            };
        };
    }

    private static void write(Path out, byte[] jpeg) {
        try {
            Files.write(out, jpeg, StandardOpenOption.CREATE_NEW);
        } catch (NoSuchFileException none) {
            throw Stop.usage("There is no folder for " + out + ". That you looked is entered; nothing was written.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Supplier<Verdict> judge(Deeds.Bench at) {
        var id = document(at);
        var result = at.in.one("result", EvidenceResult.class);
        return () -> at.desk.evidence().judge(at.id(), at.on(), id, result);
    }

    static Supplier<Verdict> destroy(Deeds.Bench at) {
        var id = document(at);
        return () -> at.desk.evidence().destroy(at.id(), id);
    }

    static Supplier<Verdict> remove(Deeds.Bench at) {
        var fingerprint = at.in.needed("sha256");
        return () -> {
            var all = at.desk.evidence().unasked(at.id());
            var chosen = all.stream()
                    .filter(each -> each.fingerprint().hex().startsWith(fingerprint))
                    .findFirst()
                    .orElseThrow(
                            () -> Stop.usage("No attachment that could be removed has a fingerprint that begins with "
                                    + fingerprint + ". Nothing was changed; `casement show` lists them."));
            return at.desk.evidence().remove(at.id(), chosen);
        };
    }

    /// The document that was named, or the only one that is kept.
    private static DocumentId document(Deeds.Bench at) {
        var named = at.in.text("evidence");
        if (named.isPresent()) {
            try {
                return DocumentId.of(named.get());
            } catch (IllegalArgumentException shape) {
                throw Stop.usage("\"evidence=" + named.get() + "\" names no document. Nothing was changed;"
                        + " `casement show` lists them.");
            }
        }
        var evidence = at.dossier.standing().evidence();
        var kept = evidence.kept();
        if (kept.size() == 1) {
            return kept.getFirst().id();
        }
        // the last one that went lets the rules say that it is gone
        return kept.isEmpty()
                ? evidence.shown().stream()
                        .reduce((_, later) -> later)
                        .map(Evidence.Document::id)
                        .orElseThrow(() -> Stop.usage(
                                "Case " + at.dossier.file().number() + " was shown no document. Nothing was changed."))
                : several(kept);
    }

    private static DocumentId several(List<Evidence.Document> kept) {
        throw Stop.usage("Which one? Several documents are kept: "
                + kept.stream().map(each -> "evidence=" + each.id()).collect(Collectors.joining(", "))
                + ". Nothing was changed.");
    }

    private static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException shape) {
            throw Stop.usage("\"" + written + "\" is no file name. Nothing was changed.");
        }
    }
}
