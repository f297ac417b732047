// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.law.RegimeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proposes the law: from where the writer lives, from what is cited, from a telephone prefix, and weakly from the
/// ending of the e-mail address.
final class LawFinder {
    private static final RegimeId EU = new RegimeId("EU");
    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");

    private LawFinder() {}

    /// A hint at a law with its words.
    private record Hint(RegimeId law, Mark mark) {}

    /// The proposal and, where what is cited does not fit where the writer lives, the words that do not.
    record Found(Optional<Field<RegimeId>> law, Optional<Note> note) {}

    static Found find(
            Words words,
            List<Articles.Cited> cited,
            Optional<AddressFinder.Found> address,
            Optional<Field<String>> phone,
            Optional<Field<String>> email) {
        Optional<Hint> home = address.flatMap(LawFinder::home);
        Optional<Hint> call = phone.flatMap(p -> hint(Countries.byPhone(p.value()), p));
        Optional<Hint> ending = email.flatMap(e -> hint(Countries.byAddress(e.value()), e));
        Optional<Articles.Cited> firm =
                cited.stream().filter(Articles.Cited::firm).findFirst();
        Optional<Articles.Cited> first = firm.or(() -> cited.stream().findFirst());
        Optional<Hint> law = first.map(c -> new Hint(c.law(), words.mark(c.first(), c.last())));
        if (home.isPresent()) {
            boolean sure = address.map(a -> a.home().firm()).orElse(false);
            return atHome(home.get(), sure, law);
        }
        if (law.isPresent()) {
            return cited(law.get(), firm.isPresent(), call, ending);
        }
        Optional<Hint> weak = call.or(() -> ending);
        boolean agree = call.isPresent()
                && ending.isPresent()
                && call.get().law().equals(ending.get().law());
        return new Found(
                weak.map(h ->
                        new Field<>(h.law(), marks(Optional.of(h), ending), agree ? Certainty.LIKELY : Certainty.WEAK)),
                Optional.empty());
    }

    private static Optional<Hint> home(AddressFinder.Found address) {
        if (address.home().country().equals("US-CA")) {
            return Optional.of(new Hint(CALIFORNIA, address.mark()));
        }
        return Countries.byCode(address.home().country()).map(c -> new Hint(c.law(), address.mark()));
    }

    private static Optional<Hint> hint(Optional<Countries.Country> country, Field<String> words) {
        return country.map(c -> new Hint(c.law(), words.evidence().getFirst()));
    }

    private static Found atHome(Hint home, boolean sure, Optional<Hint> cited) {
        boolean fits = cited.isEmpty() || fits(home.law(), cited.get().law());
        Certainty certainty = sure && fits ? Certainty.CLEAR : Certainty.LIKELY;
        Field<RegimeId> field =
                new Field<>(home.law(), marks(Optional.of(home), fits ? cited : Optional.empty()), certainty);
        return new Found(Optional.of(field), fits ? Optional.empty() : cited.map(c -> new Note.LawsDiffer(c.mark())));
    }

    private static Found cited(Hint law, boolean firm, Optional<Hint> call, Optional<Hint> ending) {
        Optional<Hint> place =
                call.filter(h -> fits(h.law(), law.law())).or(() -> ending.filter(h -> fits(h.law(), law.law())));
        if (firm) {
            return new Found(
                    Optional.of(new Field<>(law.law(), marks(Optional.of(law), Optional.empty()), Certainty.CLEAR)),
                    Optional.empty());
        }
        RegimeId proposed = place.map(Hint::law).orElse(law.law());
        return new Found(
                Optional.of(new Field<>(proposed, marks(Optional.of(law), place), Certainty.LIKELY)), Optional.empty());
    }

    /// Whether somebody who lives under `home` may cite `law`: the GDPR is cited in all of Europe, in Britain,
    /// too.
    private static boolean fits(RegimeId home, RegimeId law) {
        boolean european = home.value().startsWith("EU") || home.value().equals("GB");
        return home.equals(law) || (law.equals(EU) && european);
    }

    private static List<Mark> marks(Optional<Hint> first, Optional<Hint> second) {
        List<Mark> marks = new ArrayList<>();
        first.map(Hint::mark).ifPresent(marks::add);
        second.map(Hint::mark).filter(m -> !marks.contains(m)).ifPresent(marks::add);
        return marks;
    }
}
