// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text to read, with ranges painted beneath it; words can be selected with the mouse and copied.
public final class MarkedText extends StackPane {
    private final Pane marksPane = new Pane();
    private final TextFlow flow = new TextFlow();
    private final Style[] styles;
    private String text = "";
    private List<Mark> marks = List.of();
    private int anchor;
    private int caret;

    /// `styles` dress the letters: `READ` for 14 on 22.
    public MarkedText(Style... styles) {
        this.styles = styles.clone();
        boolean reading = List.of(styles).contains(Style.READ);
        (reading ? Style.READING : Style.FLOW).on(flow);
        Style.MARKED.on(this);
        marksPane.getStyleClass().add("marks");
        marksPane.setMouseTransparent(true);
        marksPane.setManaged(false);
        getChildren().addAll(marksPane, flow);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(false);
        flow.setCursor(Cursor.TEXT);
        flow.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        flow.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::copied);
    }

    /// Shows `text` with `marks`; marks beyond its end are cut.
    public void show(String text, List<Mark> marks) {
        if (!this.text.equals(text)) {
            anchor = 0;
            caret = 0;
        }
        this.text = text;
        this.marks = List.copyOf(marks);
        flow.getChildren().setAll(pieces());
        setAccessibleText(text);
        requestLayout();
    }

    /// The words that a person has selected.
    public Optional<String> selection() {
        return anchor == caret
                ? Optional.empty()
                : Optional.of(text.substring(Math.min(anchor, caret), Math.max(anchor, caret)));
    }

    /// The vertical place of a character, for scrolling to it.
    public double yOf(int character) {
        return flow.getLayoutY() + (character < text.length() ? top(character) : flow.getHeight());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marksPane.resizeRelocate(flow.getLayoutX(), flow.getLayoutY(), flow.getWidth(), flow.getHeight());
        paint();
    }

    private void paint() {
        List<Path> paths = new ArrayList<>();
        for (Mark mark : marks) {
            add(paths, mark.from(), mark.to(), mark.kind().css());
        }
        shape(paths, Math.min(anchor, caret), Math.max(anchor, caret), "selection");
        marksPane.getChildren().setAll(paths);
    }

    private void add(List<Path> paths, int from, int to, String css) {
        int end = Math.min(to, text.length());
        int start = from;
        for (int at = from; at + 1 < end; at++) {
            // a space at which a line ends is not painted: it would hang over the edge of the column
            if (text.charAt(at) == ' ' && top(at + 1) > top(at)) {
                shape(paths, start, at, css);
                start = at + 1;
            }
        }
        shape(paths, start, end, css);
    }

    private void shape(List<Path> paths, int from, int to, String css) {
        if (from < to) {
            Path path = new Path(flow.getRangeShape(from, to, false));
            path.getStyleClass().setAll(css);
            path.setManaged(false);
            paths.add(path);
        }
    }

    private double top(int character) {
        return new Path(flow.getRangeShape(character, character + 1, false))
                .getLayoutBounds()
                .getMinY();
    }

    /// Cuts the text where a face changes or a deletion begins or ends.
    private List<Text> pieces() {
        List<Text> pieces = new ArrayList<>();
        for (Scripts.Run run : Scripts.runs(text)) {
            TreeSet<Integer> cuts =
                    new TreeSet<>(List.of(run.from(), run.from() + run.text().length()));
            for (Mark mark : marks) {
                if (mark.kind() == Mark.Kind.DELETED) {
                    cuts.addAll(List.of(mark.from(), mark.to()));
                }
            }
            List<Integer> inside = List.copyOf(
                    cuts.subSet(run.from(), true, run.from() + run.text().length(), true));
            for (int i = 0; i + 1 < inside.size(); i++) {
                pieces.add(piece(inside.get(i), inside.get(i + 1), run.face()));
            }
        }
        return pieces;
    }

    private Text piece(int from, int to, Optional<Style> face) {
        Text piece = Style.all(new Text(text.substring(from, to)), styles);
        face.ifPresent(style -> style.on(piece));
        piece.setStrikethrough(marks.stream()
                .anyMatch(mark -> mark.kind() == Mark.Kind.DELETED && mark.from() <= from && to <= mark.to()));
        return piece;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        caret = at(event);
        anchor = event.isShiftDown() ? anchor : caret;
        if (event.getClickCount() == 2) {
            selectWord();
        }
        paint();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        caret = at(event);
        paint();
        event.consume();
    }

    private void copied(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            anchor = 0;
            caret = text.length();
            paint();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            selection().ifPresent(words -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(words);
                Clipboard.getSystemClipboard().setContent(content);
            });
            event.consume();
        }
    }

    private int at(MouseEvent event) {
        int hit = flow.getHitInfo(new Point2D(event.getX(), event.getY())).getInsertionIndex();
        return Math.clamp(hit, 0, text.length());
    }

    private void selectWord() {
        int from = caret;
        int to = caret;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        anchor = from;
        caret = to;
    }
}
