// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a ground asks of the person who uses it, and what the letter then says.
///
/// @param words by name and language: `text` is the reason, `text deletion` that against one right only; `after` is
///     what follows from it for the person, `after part` that in one [Shape]
public record GroundSheet(List<GroundQuestion> questions, Set<Need> needs, Map<String, Map<String, String>> words) {

    public static final GroundSheet EMPTY = new GroundSheet(List.of(), Set.of(), Map.of());

    /// What may stand in braces in the words: filled from the case, or a blank that a person fills.
    public static final Set<String> NAMES = Set.of(
            "received",
            "number",
            "email",
            "asked",
            "sources",
            "why-fraudulent",
            "why-excessive",
            "why-unfounded",
            "why-infeasible",
            "compelling-reason",
            "exemption",
            "duty-to-keep",
            "kept-until",
            "responsible");

    private static final String TEXT = "text";
    private static final String AFTER = "after";

    /// When what follows from a ground is said in this way.
    public enum Shape {
        /// In any case.
        PLAIN,
        /// A part is given.
        PART,
        /// Nothing is given.
        ALL,
        /// Another ground stands beside it.
        BESIDE,
        /// Several systems have answered a search.
        SEARCHED,
        /// The law wants the details.
        EXPLAINED,
        /// The law gives the categories of the data instead.
        CATEGORIES;

        /// The key in law files: `after`, `after part`.
        public String key() {
            return this == PLAIN ? AFTER : AFTER + " " + name().toLowerCase(Locale.ROOT);
        }
    }

    public GroundSheet {
        questions = List.copyOf(questions);
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
        var copy = new HashMap<String, Map<String, String>>();
        words.forEach((name, texts) -> copy.put(name, Map.copyOf(texts)));
        words = Map.copyOf(copy);
    }

    /// The key of a reason in law files: `text deletion`.
    public static String key(Right right) {
        return TEXT + " " + right.id();
    }

    /// This before that: questions of both, the same one once; the needs of both; and of the words those of this,
    /// where it has any of the kind.
    public GroundSheet over(GroundSheet that) {
        var asked = new ArrayList<>(questions);
        that.questions.stream()
                .filter(question -> questions.stream().noneMatch(q -> q.id().equals(question.id())))
                .forEach(asked::add);
        Set<Need> all = EnumSet.noneOf(Need.class);
        all.addAll(needs);
        all.addAll(that.needs);
        var said = new HashMap<>(that.words);
        if (words.containsKey(TEXT)) {
            said.keySet().removeIf(name -> name.startsWith(TEXT));
        }
        said.putAll(words);
        return new GroundSheet(asked, all, said);
    }

    /// What this and that ask together, of two grounds of one decision; their words stay with each.
    public GroundSheet and(GroundSheet that) {
        var asked = new ArrayList<>(questions);
        asked.addAll(that.questions);
        Set<Need> all = EnumSet.noneOf(Need.class);
        all.addAll(needs);
        all.addAll(that.needs);
        return new GroundSheet(asked, all, Map.of());
    }

    /// The reason as the letter says it: that against this right, else that against any.
    public Optional<String> reason(Right right, String language) {
        return text(key(right), language).or(() -> text(TEXT, language));
    }

    /// What follows from it, in this shape.
    public Optional<String> after(Shape shape, String language) {
        return text(shape.key(), language);
    }

    private Optional<String> text(String name, String language) {
        return Optional.ofNullable(words.get(name)).map(texts -> texts.get(language));
    }
}
