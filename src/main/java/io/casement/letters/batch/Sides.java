// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

/// Whether one side of a sheet is printed or both.
public enum Sides {
    ONE,
    TWO;

    /// How many sheets so many pages fill.
    public int sheets(int pages) {
        return switch (this) {
            case ONE -> pages;
            case TWO -> (pages + 1) / 2;
        };
    }

    /// On which sheet of its letter a page is, both counted from one.
    public int sheetOf(int page) {
        return sheets(page);
    }

    /// The page on the front of a sheet, both counted from one.
    public int frontOf(int sheet) {
        return switch (this) {
            case ONE -> sheet;
            case TWO -> 2 * sheet - 1;
        };
    }
}
