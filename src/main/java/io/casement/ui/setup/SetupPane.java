// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.letters.Organisation;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.ThinProgress;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Refusals;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The first run: one question at a time. Digits choose, Ctrl Enter moves on, Esc goes back.
public final class SetupPane extends StackPane {

    private static final double WIDTH = 720;

    private final Words words;
    private final Host host;
    private final WhereQuestion where;
    private final PassphraseQuestion passphrase;
    private final RecoveryQuestion recovery;
    private final OrganisationQuestion organisation;
    private final LettersQuestion letters;
    private final List<Question> questions;
    private final StepsList steps;
    private final Label title = Lay.wrapped("", Style.H1);
    private final Label text = Lay.wrapped("", Style.READ, Style.MUTED);
    private final StackPane body = new StackPane();
    private final Label said = Lay.wrapped("");
    private final HBox actions = Lay.row(12);
    private final KeyButton next;
    private final KeyButton back;
    private final ThinProgress progress;
    private final Label hint = Lay.label("", Style.MUTED);
    private Optional<Founder> founder = Optional.empty();
    private int at;
    private boolean busy;
    private Optional<Runnable> stop = Optional.empty();
    private int attempt;

    public SetupPane(Words words, Proposal proposal, Host host) {
        this.words = words;
        this.host = host;
        where = new WhereQuestion(words, proposal.folder(), host::chooseFolder, this::shown);
        passphrase = new PassphraseQuestion(words);
        recovery = new RecoveryQuestion(words, host::chooseFile);
        organisation = new OrganisationQuestion(words, proposal.country());
        letters = new LettersQuestion(words, proposal);
        questions = List.of(where, passphrase, recovery, organisation, letters);
        steps = new StepsList(words, this::signIn);
        next = KeyButton.primary("", this::forward).key("Ctrl Enter");
        back = KeyButton.ghost(words.text("setup.back"), this::backward).key("Esc");
        progress = new ThinProgress(words);
        Tone.DANGER.ink(said);
        StackPane.setAlignment(progress, Pos.TOP_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Style.SURFACE.on(new HBox(steps, Lay.grow(content()))), progress);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(0);
    }

    /// Where the focus belongs once the pane is shown.
    public Node home() {
        return question().home();
    }

    private Node content() {
        body.setAlignment(Pos.TOP_LEFT);
        actions.getChildren().addAll(next, back, hint);
        var column = Lay.column(24, Lay.column(4, title, text), body, said, actions);
        column.setMaxWidth(WIDTH);
        var scroll = Lay.scroll(Lay.pad(92, 96, 40, 96, new VBox(column)));
        return Lay.grow(scroll);
    }

    private Question question() {
        return questions.get(at);
    }

    private void show(int step) {
        at = step;
        steps.show(questions, at);
        title.setText(words.text("setup.title." + question().id()));
        text.setText(words.text("setup.text." + question().id()));
        body.getChildren().setAll(question().body());
        back.setVisible(at > 0);
        back.setManaged(at > 0);
        shown();
        say("");
        home().requestFocus();
    }

    /// The buttons say what the question as it stands now leads to.
    private void shown() {
        next.say(words.text(question().verb()));
        hint.setText(question().hint().map(key -> words.text(key)).orElse(""));
    }

    private void say(String sentence) {
        said.setText(sentence);
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
    }

    // ---- keys --------------------------------------------------------------------------------------------------

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            next.fire();
        } else if (event.getCode() == KeyCode.S && event.isShortcutDown()) {
            event.consume();
            if (question() == recovery) {
                recovery.save();
            }
        } else if (event.getCode() == KeyCode.ESCAPE && busy) {
            event.consume();
            stop.ifPresent(Runnable::run);
        } else if (event.getCode() == KeyCode.ESCAPE && at > 0) {
            event.consume();
            backward();
        } else if (!(event.getTarget() instanceof TextInputControl) && !event.isShortcutDown()) {
            digit(event.getCode()).ifPresent(digit -> {
                event.consume();
                question().choose(digit);
            });
        }
    }

    /// The digit that a key of either block stands for.
    private static OptionalInt digit(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> OptionalInt.of(1);
            case DIGIT2, NUMPAD2 -> OptionalInt.of(2);
            default -> OptionalInt.empty();
        };
    }

    // ---- moving on ---------------------------------------------------------------------------------------------

    private void forward() {
        if (busy) {
            return;
        }
        say("");
        if (!question().answered()) {
            shown();
            wrong().orElse(home()).requestFocus();
            return;
        }
        if (question() == where && where.wantsDemo()) {
            begin("setup.making-demo", Optional.empty());
            host.lookAround(this::failed);
        } else if (question() == passphrase) {
            makeKeys();
        } else if (question() == letters) {
            found();
        } else {
            letters.officeIn(organisation.country().orElse(""));
            show(at + 1);
        }
    }

    /// The first field that is marked: there the focus helps most.
    private Optional<Node> wrong() {
        return body.lookupAll(".text-input").stream()
                .filter(node -> node.getPseudoClassStates().contains(FieldBox.WRONG))
                .findFirst();
    }

    private void backward() {
        if (busy || at == 0) {
            return;
        }
        if (question().back()) {
            shown();
            home().requestFocus();
            return;
        }
        if (question() == recovery) {
            discard(); // another passphrase makes other keys, and with them another code
        }
        show(at - 1);
    }

    private void signIn() {
        if (!busy) {
            discard();
            passphrase.clear();
            host.signIn(where.register());
        }
    }

    private void discard() {
        founder.ifPresent(Founder::discard);
        founder = Optional.empty();
        recovery.forget();
    }

    private void makeKeys() {
        begin("setup.making-keys", Optional.of(this::cancelled));
        var name = passphrase.name();
        var mine = attempt;
        host.keys(
                name,
                passphrase.passphrase(),
                made -> {
                    if (mine == attempt) {
                        end();
                        founder = Optional.of(made);
                        passphrase.clear();
                        recovery.show(made.keys().recovery(), where.folder());
                        letters.propose(name);
                        show(at + 1);
                    } else {
                        made.discard();
                    }
                },
                failure -> {
                    if (mine == attempt) {
                        failed(failure);
                    }
                });
    }

    /// Whoever stops the making of keys is asked for the passphrase again; keys that come later are wiped.
    private void cancelled() {
        attempt++;
        end();
        say("");
        home().requestFocus();
    }

    private void failed(Throwable failure) {
        end();
        say(new Refusals(words).of(failure));
        home().requestFocus();
    }

    private void found() {
        founder.ifPresent(first -> {
            begin("setup.making-register", Optional.empty());
            host.found(new Founding(where.folder(), first, organisation()), this::failed);
        });
    }

    private Organisation organisation() {
        return new Organisation(
                organisation.name(),
                organisation.legalName(),
                organisation.office(),
                organisation.address(),
                organisation.country().orElse(""),
                organisation.email(),
                organisation.phone(),
                organisation.registration(),
                letters.officer(),
                letters.signatory(),
                letters.role(),
                letters.zone(),
                letters.region());
    }

    /// @param cancel stops it, where it can be stopped
    private void begin(String key, Optional<Runnable> cancel) {
        busy = true;
        stop = cancel;
        actions.getChildren().remove(progress.cancel());
        cancel.ifPresent(each -> actions.getChildren().add(progress.cancel()));
        body.setDisable(true);
        hint.setText(words.text(key));
        progress.begin(words.text(key), cancel.orElse(() -> {}));
    }

    /// Whether it waits for the host.
    boolean busy() {
        return busy;
    }

    private void end() {
        busy = false;
        body.setDisable(false);
        progress.end();
        shown();
    }
}
