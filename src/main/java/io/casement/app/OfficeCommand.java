// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `casement office`: whose letters these are.
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        description = {
            "Show or set whose letters these are.",
            "",
            "The line four-eyes names what needs a second person besides what always does, such as nothing-held.",
            "FILE has lines such as `name = Larkmere Hotels`; what `casement office` prints can be changed and given back."
                    + " Lines of the address are parted by semicolons.",
            "",
            "The line envelope says in which window envelope letters are posted, and so where the address stands:"
                    + " din-5008-a and din-5008-b (DL), c5-6, c4 (not folded), uk-dl, fr-right, us-10 (on US Letter)."
                    + " Without it the office gets what is usual in its country.",
            "",
            "The line logo names an SVG beside FILE, or says kept or none; logo-alternative says what it shows.",
            ""
        })
final class OfficeCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "What it shall be from now on.")
    private @Nullable Path file;

    private final Workshop shop;

    OfficeCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        try (var sitting = opening.open(shop)) {
            if (file != null) {
                set(sitting, file);
            }
            var lines = OfficeFile.lines(sitting.register().organisation());
            lines.put(OfficeFile.FOUR_EYES, OfficeFile.line(sitting.register().houseRules()));
            var out = shop.terminal().out();
            if (printing.json()) {
                out.println(Json.of(lines));
            } else {
                lines.forEach((key, value) -> out.println(key + " = " + value));
            }
        }
        return Stop.DONE;
    }

    private void set(Sitting sitting, Path from) {
        var people = sitting.procedures().people();
        people.barred().ifPresent(obstacle -> {
            sitting.procedures().refused("office", obstacle);
            throw Stop.barred(obstacle, shop.sentences().of(obstacle));
        });
        var organisation = OfficeFile.read(from, sitting.register().organisation());
        var rules = OfficeFile.rules(from);
        sitting.register()
                .setOrganisation(
                        organisation,
                        shop.clock().instant(),
                        sitting.procedures().me().id());
        rules.ifPresent(people::house);
    }
}
