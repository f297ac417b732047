// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A letter set in type: everything that will be drawn and where, and what does not fit. No PDF yet.
///
/// @param pages the lines of the column, page by page; on the first page below the subject's place
record Proof(
        Letter letter,
        Organisation organisation,
        Layout layout,
        Zones zones,
        List<List<Pages.Placed>> pages,
        LineBreaker breaker,
        List<Misfit> misfits) {

    static Proof of(Letter letter, Organisation organisation, Fonts fonts) {
        var language = Locale.forLanguageTag(letter.language());
        var breaker = new LineBreaker(fonts, Hyphens.of(language));
        var words = PaperWords.of(language);
        var layout = Layout.of(organisation.stationery().envelope());
        var zones = Zones.of(letter, organisation, layout, words, new LineBreaker(fonts, Hyphens.NONE));
        var chunks = Manuscript.of(letter, organisation, words, breaker, layout.measure());
        var misfits = new ArrayList<Misfit>(Coverage.of(letter, fonts));
        misfits.addAll(Coverage.of(organisation, fonts));
        misfits.addAll(zones.misfits(layout, organisation));
        return new Proof(
                letter,
                organisation,
                layout,
                zones,
                Pages.of(chunks, layout.bodyBottom() - layout.subjectTop(), layout.bodyBottom() - Layout.NEXT_BODY_TOP),
                breaker,
                List.copyOf(misfits));
    }

    /// A line that is set on its own, whatever its width.
    Line line(Type type, String text) {
        return breaker.line(Tidy.line(text), type);
    }

    String reference() {
        return letter.number().toString();
    }

    /// What a scanner reads from a page: `CSM:reference:letter:page/pages`, in capitals, which make a coarser
    /// code.
    String code(int page) {
        var code = "CSM:" + reference() + ":" + letter.id() + ":" + page + "/" + pages.size();
        return code.toUpperCase(Locale.ROOT);
    }
}
