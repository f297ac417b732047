// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.keys.Passphrase;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Meter;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.SecretField;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who signs in, and a passphrase that only this person knows, typed twice.
final class PassphraseQuestion implements Question {

    private static final double WIDTH = 520;
    private static final double AMPLE = 28;

    private final Words words;
    private final Fields fields;
    private final Fields.Field name;
    private final SecretField secret;
    private final SecretField again;
    private final FieldBox secretBox;
    private final FieldBox againBox;
    private final Meter meter = new Meter(180, 6);
    private final Label verdict = Lay.firm("");
    private final Label hint = Lay.wrapped("", Style.SMALL, Style.SUBTLE);
    private final VBox body;

    PassphraseQuestion(Words words) {
        this.words = words;
        this.fields = new Fields(words);
        name = fields.line("your-name");
        Style.TALL.on(name.input());
        secret = new SecretField(words);
        again = new SecretField(words);
        secretBox = new FieldBox(words.text("setup.passphrase"), secret, secret.field());
        againBox = new FieldBox(words.text("setup.again"), again, again.field());
        secret.lengthProperty().addListener(length -> judge());
        again.lengthProperty().addListener(length -> judge());
        var strength = Lay.row(12, meter, verdict, Lay.grow(hint));
        var note = new Note(
                Icon.KEY_20, Tone.NEUTRAL, words.text("setup.sheet-next"), words.text("setup.sheet-next.text"));
        note.setMaxWidth(620);
        body = Lay.column(16, name.box(), Lay.column(8, secretBox, strength), againBox, note);
        for (var box : List.of(name.box(), secretBox, againBox)) {
            box.setMaxWidth(WIDTH);
        }
        judge();
    }

    @Override
    public String id() {
        return "passphrase";
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Node home() {
        return name.text().isEmpty() ? name.input() : secret.field();
    }

    String name() {
        return name.text();
    }

    /// A copy of the passphrase; whoever takes it wipes it.
    char[] passphrase() {
        return secret.secret();
    }

    void clear() {
        secret.clear();
        again.clear();
        secretBox.clear();
        againBox.clear();
    }

    private void judge() {
        var typed = secret.secret();
        var repeated = again.secret();
        var length = typed.length;
        switch (Passphrase.judge(typed)) {
            case TOO_SHORT -> show(length / AMPLE, Tone.NEUTRAL, length == 0 ? "none" : "short");
            case TOO_COMMON -> show(0.3, Tone.WARN, "common");
            case FIT -> {
                show(Math.max(0.6, length / AMPLE), Tone.OK, "fit");
                secretBox.right();
            }
        }
        if (length > 0 && Arrays.equals(typed, repeated)) {
            againBox.clear();
            againBox.message(Icon.CHECKMARK_16, words.text("setup.again-same"), Tone.OK);
        } else if (repeated.length >= length && length > 0) {
            againBox.message(Icon.ERROR_CIRCLE_16, words.text("setup.again-differs"), Tone.WARN);
        } else {
            againBox.clear();
        }
        Arrays.fill(typed, '\0');
        Arrays.fill(repeated, '\0');
    }

    private void show(double share, Tone tone, String judgement) {
        var word = words.text("setup.strength." + judgement);
        meter.show(share, tone, word);
        verdict.setText(word);
        tone.ink(verdict);
        hint.setText(words.text("setup.strength-hint." + judgement));
    }

    @Override
    public boolean answered() {
        var typed = secret.secret();
        var repeated = again.secret();
        try {
            var named = fields.filled(name);
            var judged = Passphrase.judge(typed) == Passphrase.Judgement.FIT;
            mark(secretBox, judged, "setup.missing.passphrase");
            var same = Arrays.equals(typed, repeated);
            mark(againBox, same, "setup.again-differs");
            return named && judged && same;
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(repeated, '\0');
        }
    }

    private void mark(FieldBox box, boolean right, String otherwise) {
        if (right) {
            box.right();
        } else {
            box.error(words.text(otherwise));
        }
    }
}
