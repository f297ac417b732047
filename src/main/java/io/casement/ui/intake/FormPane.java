// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.Channel;
import io.casement.law.Duty;
import io.casement.law.Right;
import io.casement.ui.intake.IntakePage.LawChoice;
import io.casement.ui.intake.IntakePage.Owner;
import io.casement.ui.intake.IntakePage.Seat;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Toggles;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The fields of the form.
final class FormPane extends VBox {

    /// What the form tells.
    interface Listener {
        /// A field has another value.
        void changed(FormField field);

        /// A field has the focus now, or none has.
        void focused(Optional<FormField> field);

        /// Somebody asks how the date on a line comes about.
        void why(Duty duty);
    }

    private static final double SHARE = 280;
    private static final double SEAT = 572; // as wide as the three fields above it

    private final Words words;
    private final Listener listener;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final TextField address = new TextField();
    private final TextField phone = new TextField();
    private final Toggles<Right> rights;
    private final Choice<LawChoice> law;
    private final Choice<Seat> seat;
    private final FieldBox seatBox;
    private final Choice<Channel> channel;
    private final DateField received;
    private final Choice<String> language;
    private final TextArea scope = new TextArea();
    private final DateField lastDay;
    private final TextField citation = new TextField();
    private final Choice<Owner> owner;
    private final CheckBox receipt = new CheckBox();
    private final Map<FormField, FieldBox> boxes = new EnumMap<>(FormField.class);
    private final HBox byHand;
    private final DuePane due;
    private final StackPane twin = new StackPane();
    private Set<FormField> toCheck = EnumSet.noneOf(FormField.class);
    private IntakePage page =
            new IntakePage(new io.casement.cases.CaseNumber(2000, 1), List.of(), List.of(), LocalDate.EPOCH);
    private boolean filling;

    FormPane(Words words, FieldBox typed, Listener listener) {
        super(13);
        this.words = words;
        this.listener = listener;
        var sentences = new Sentences(words);
        rights = new Toggles<Right>(List.of(Right.values()), sentences::of).onChosen(now -> told(FormField.RIGHTS));
        law = new Choice<>(List.of(), LawChoice::name, now -> told(FormField.LAW));
        seat = new Choice<>(List.of(), Seat::name, now -> told(FormField.TEXT));
        seatBox = new FieldBox(words.text("intake.field.seat"), seat);
        channel = new Choice<>(
                List.of(Channel.values()),
                each -> words.text("intake.channel." + each.id()),
                now -> told(FormField.TEXT));
        language = new Choice<>(
                IntakeForm.LANGUAGES, each -> words.text("intake.language." + each), now -> told(FormField.LANGUAGE));
        received = new DateField(words, () -> page.today()).onDay(now -> told(FormField.RECEIVED));
        lastDay = new DateField(words, () -> page.today()).onDay(now -> told(FormField.LAST_DAY));
        owner = new Choice<>(List.of(), Owner::name, now -> told(FormField.TEXT));
        receipt.setText(words.text("intake.receipt"));
        receipt.setOnAction(event -> told(FormField.TEXT));
        scope.setWrapText(true);
        scope.setPrefRowCount(2);
        Lay.high(56, scope);
        due = new DuePane(words, listener::why);
        boxes.put(FormField.TEXT, typed);
        listen(FormField.NAME, name);
        listen(FormField.EMAIL, email);
        listen(FormField.ADDRESS, address);
        listen(FormField.PHONE, phone);
        listen(FormField.CITATION, citation);
        box(FormField.LAW, law, law);
        box(FormField.LANGUAGE, language, language);
        box(FormField.RECEIVED, received, received.field());
        box(FormField.LAST_DAY, lastDay, lastDay.field());
        box(FormField.SCOPE, scope, scope);
        scope.textProperty().addListener(now -> told(FormField.SCOPE));
        box(FormField.RIGHTS, rights, rights.first());
        rights.getChildren().forEach(each -> watch(FormField.RIGHTS, each));
        byHand = Lay.row(12, Lay.wide(190, of(FormField.LAST_DAY)), grow(of(FormField.CITATION)));
        layOut();
    }

    private void layOut() {
        var channelBox = new FieldBox(words.text("intake.field.channel"), channel);
        var ownerBox = new FieldBox(words.text("intake.field.owner"), owner);
        var who = top(12, grow(of(FormField.NAME)), grow(of(FormField.EMAIL)));
        var where = top(12, grow(of(FormField.ADDRESS)), Lay.wide(180, of(FormField.PHONE)));
        var how = top(
                12,
                Lay.wide(210, of(FormField.LAW)),
                Lay.wide(130, channelBox),
                Lay.wide(208, of(FormField.RECEIVED)),
                grow(of(FormField.LANGUAGE)));
        law.setPromptText(words.text("intake.law-prompt"));
        var foot = Lay.row(16, Lay.wide(220, ownerBox), Lay.pad(27, 0, 0, 0, new HBox(receipt)));
        getChildren()
                .addAll(twin, who, where, of(FormField.RIGHTS), how, seatBox, byHand, of(FormField.SCOPE), due, foot);
        twin(Optional.empty());
        show(byHand, false);
        show(seatBox, false);
        seatBox.setMaxWidth(SEAT);
        Lay.pad(16, 24, 20, 24, this);
    }

    private static HBox top(double gap, Node... nodes) {
        return new HBox(gap, nodes);
    }

    private static <R extends Region> R grow(R region) {
        region.setMinWidth(0);
        region.setPrefWidth(SHARE); // also the width at which an error is measured for its height
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private FieldBox of(FormField field) {
        return java.util.Objects.requireNonNull(boxes.get(field));
    }

    private void listen(FormField field, TextField input) {
        box(field, input, input);
        input.textProperty().addListener(now -> told(field));
    }

    private void box(FormField field, Node shown, Node input) {
        boxes.put(field, new FieldBox(words.text("intake.field." + field.id()), shown, input));
        watch(field, input);
    }

    /// A field to check counts as looked at once the focus leaves it.
    private void watch(FormField field, Node input) {
        input.focusedProperty().addListener((value, was, is) -> {
            if (is) {
                listener.focused(Optional.of(field));
            } else if (!filling) {
                seen(field);
                listener.focused(Optional.empty());
            }
        });
    }

    private void told(FormField field) {
        if (!filling) {
            of(field).right();
            showDayByHand();
            showSeats();
            seen(field);
            listener.changed(field);
        }
    }

    // ---- what is to be checked -------------------------------------------------------------------------------------

    void check(Set<FormField> fields) {
        toCheck = fields.isEmpty() ? EnumSet.noneOf(FormField.class) : EnumSet.copyOf(fields);
        boxes.values().forEach(FieldBox::clear);
        toCheck.forEach(field -> of(field).message(Icon.QUESTION_CIRCLE_16, words.text("intake.to-check"), Tone.WARN));
    }

    /// What is empty stays to be checked, however often one looks at it.
    private void seen(FormField field) {
        if (toCheck.contains(field) && !isEmpty(field)) {
            toCheck.remove(field);
            of(field).clear();
        }
    }

    private boolean isEmpty(FormField field) {
        return switch (field) {
            case NAME -> name.getText().isBlank();
            case EMAIL -> email.getText().isBlank();
            case RIGHTS -> rights.chosen().isEmpty();
            case LAW -> law.chosen().isEmpty();
            case RECEIVED -> received.field().getText().isBlank();
            case TEXT, ADDRESS, PHONE, LANGUAGE, SCOPE, LAST_DAY, CITATION -> false;
        };
    }

    Set<FormField> toCheck() {
        return Set.copyOf(toCheck);
    }

    /// The field after the one that has the focus, among those to check.
    Optional<Node> nextToCheck() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var at = boxes.entrySet().stream()
                .filter(each -> each.getValue().input().equals(owner))
                .map(Map.Entry::getKey)
                .findFirst();
        return toCheck.stream()
                .filter(field -> at.isEmpty() || field.compareTo(at.get()) > 0)
                .findFirst()
                .or(() -> toCheck.stream().findFirst())
                .map(field -> of(field).input());
    }

    /// Shows the problems at their fields; the first one's field is returned for focus.
    Optional<Node> wrong(List<IntakeForm.Problem> problems) {
        boxes.values().forEach(FieldBox::right);
        for (var problem : problems.reversed()) {
            of(problem.where()).error(words.text("intake.problem." + problem.id(), page.today()));
        }
        return problems.stream().findFirst().map(problem -> of(problem.where()).input());
    }

    // ---- values ----------------------------------------------------------------------------------------------------

    void offer(IntakePage now) {
        page = now;
        filling = true;
        law.offer(now.laws());
        received.field().setPromptText(words.day(now.today()));
        lastDay.field().setPromptText(words.day(now.today().plusMonths(1)));
        owner.offer(now.owners());
        filling = false;
    }

    void show(IntakeForm form) {
        filling = true;
        name.setText(form.name());
        email.setText(form.email());
        address.setText(form.address());
        phone.setText(form.phone());
        rights.show(form.rights());
        law.getSelectionModel().clearSelection();
        form.law()
                .flatMap(id -> page.laws().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .ifPresent(law::show);
        showSeats();
        seat.getItems().stream()
                .filter(each -> each.region().equals(form.region()))
                .findFirst()
                .ifPresent(seat::show);
        channel.show(form.channel());
        received.clear();
        form.received().ifPresent(received::show);
        language.show(form.language());
        scope.setText(form.scope());
        lastDay.clear();
        form.lastDay().ifPresent(lastDay::show);
        citation.setText(form.citation());
        page.owners().stream()
                .filter(each -> each.id().equals(form.owner()))
                .findFirst()
                .ifPresent(owner::show);
        receipt.setSelected(form.withReceipt());
        showDayByHand();
        filling = false;
    }

    /// Where nobody has checked what the law says, there is a place for the last day and its citation.
    private void showDayByHand() {
        show(byHand, law.chosen().filter(each -> each.wantsDay(rights.chosen())).isPresent());
    }

    /// Where another body takes complaints in each part of the country, there is a place to say which.
    private void showSeats() {
        var seats = law.chosen().map(LawChoice::seats).orElse(List.of());
        if (!seat.getItems().equals(seats)) {
            seat.offer(seats);
            seats.stream().findFirst().ifPresent(seat::show);
        }
        show(seatBox, !seats.isEmpty());
    }

    /// What stands in the fields now.
    IntakeForm form(String text) {
        var unread = EnumSet.noneOf(FormField.class);
        if (received.unread()) {
            unread.add(FormField.RECEIVED);
        }
        var hand = byHand.isVisible();
        if (hand && lastDay.unread()) {
            unread.add(FormField.LAST_DAY);
        }
        return new IntakeForm(
                text,
                name.getText(),
                email.getText(),
                address.getText(),
                phone.getText(),
                rights.chosen(),
                law.chosen().map(LawChoice::id),
                law.chosen().flatMap(LawChoice::country),
                seat.chosen().flatMap(Seat::region),
                channel.chosen().orElse(Channel.POST),
                received.day(),
                language.chosen().orElse("en"),
                scope.getText(),
                unread,
                hand ? lastDay.day() : Optional.empty(),
                hand ? citation.getText() : "",
                owner.chosen().flatMap(Owner::id),
                receipt.isSelected());
    }

    void due(DueRows rows) {
        due.show(rows);
    }

    void twin(Optional<Node> note) {
        twin.getChildren().setAll(note.stream().toList());
        show(twin, note.isPresent());
    }

    // ---- rights by digits ------------------------------------------------------------------------------------------

    void focusRights() {
        rights.first().requestFocus();
    }

    /// Turns a right while the focus is among the rights; elsewhere a digit means nothing.
    void turn(int number) {
        if (rights.getChildren().stream().anyMatch(Node::isFocused)) {
            rights.turn(number);
        }
    }
}
