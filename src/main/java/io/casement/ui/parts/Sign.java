// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.cases.Codes;
import io.casement.cases.Flag;
import io.casement.ui.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What marks a case, each with a shape of its own; the word stands beside it wherever there is room.
public enum Sign {
    FRAUD(Icon.SHIELD_ERROR_20, Tone.DANGER),
    INFEASIBLE(Icon.PROHIBITED_20, Tone.NEUTRAL),
    OTHER_PEOPLE(Icon.PEOPLE_16, Tone.NEUTRAL),
    EXCESSIVE(Icon.ARROW_REPEAT_ALL_16, Tone.NEUTRAL),
    CHILD(Icon.PERSON_16, Tone.NEUTRAL),
    HOLD(Icon.LOCK_16, Tone.NEUTRAL),
    EXTENDED(Icon.CALENDAR_ADD_20, Tone.WARN),
    APPROVED(Icon.CHECKMARK_CIRCLE_16, Tone.OK);

    private final Icon icon;
    private final Tone tone;

    Sign(Icon icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /// The sign of a flag of the case file.
    public static Sign of(Flag flag) {
        return switch (flag) {
            case FRAUD -> FRAUD;
            case INFEASIBLE -> INFEASIBLE;
            case OTHER_PEOPLE, ADDRESS_PROTECTED -> OTHER_PEOPLE;
            case EXCESSIVE -> EXCESSIVE;
            case HOLD -> HOLD;
        };
    }

    /// "Other people".
    public String name(Words words) {
        return words.text("sign." + Codes.id(this));
    }

    /// The chip with icon and word.
    public Label chip(Words words) {
        return Chip.of(icon, name(words), tone);
    }

    /// The icon alone, for the flag column; the word is in its tooltip and accessible text.
    public Node alone(Words words) {
        Label sign = new Label("", icon.at(16, tone));
        Lay.tip(sign, name(words));
        sign.setAccessibleText(name(words));
        return sign;
    }
}
