// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// Draws one item of a virtual list; each cell has a view of its own and shows other items as the list scrolls.
public interface RowView<T> {
    /// Fills the nodes with `item` and returns the one to show; the same nodes every time.
    Region show(T item);

    /// The row as a sentence for screen readers.
    String spoken(T item);

    /// Lets `list` draw its items with views from `views`; the selected row is marked `:current`.
    static <T> void draw(ListView<T> list, Supplier<? extends RowView<T>> views) {
        Style.LIST.on(list);
        list.setCellFactory(ignored -> new Cell<>(views.get()));
    }

    /// The cell that carries a view.
    final class Cell<T> extends ListCell<T> {
        private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

        private final RowView<T> view;

        Cell(RowView<T> view) {
            this.view = view;
            setPrefWidth(0); // as wide as the list, never wider
            selectedProperty().addListener((property, was, is) -> mark());
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setGraphic(view.show(item));
            setAccessibleText(view.spoken(item));
            mark();
        }

        private void mark() {
            if (getGraphic() != null) {
                getGraphic().pseudoClassStateChanged(CURRENT, isSelected());
            }
        }
    }
}
