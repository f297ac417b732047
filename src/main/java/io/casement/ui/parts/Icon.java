// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Locale;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the design, each a glyph of the Fluent pack. 20-grid glyphs are for 18 or 20 px, 16-grid ones for
/// 16 or
/// 14.
///
/// Add one only after `IconTest` has seen its glyph: 44 names of the pack have none in its font.
public enum Icon {
    ADD_16,
    ADD_20,
    ALERT_20,
    ARCHIVE_20,
    ARROW_DOWN_16,
    ARROW_EXPORT_20,
    ARROW_IMPORT_20,
    ARROW_LEFT_20,
    ARROW_REPEAT_ALL_16,
    ARROW_REPEAT_ALL_20,
    ARROW_RIGHT_20,
    ARROW_UP_20,
    BEAKER_20,
    BOOKMARK_20,
    BRIEFCASE_20,
    BUILDING_BANK_16,
    CALCULATOR_20,
    CALENDAR_ADD_20,
    CALENDAR_CHECKMARK_20,
    CALENDAR_CLOCK_20,
    CALENDAR_EMPTY_16,
    CALENDAR_WORK_WEEK_20,
    CHAT_20,
    CHECKMARK_16,
    CHECKMARK_CIRCLE_16,
    CHECKMARK_CIRCLE_20,
    CHEVRON_DOWN_16,
    CHEVRON_RIGHT_16,
    CIRCLE_16,
    CIRCLE_HALF_FILL_20,
    CLIPBOARD_PASTE_20,
    CLOCK_16,
    CONTACT_CARD_20,
    DATA_BAR_VERTICAL_20,
    DESKTOP_20,
    DISMISS_16,
    DOCK_LEFT_16,
    DOCUMENT_ARROW_LEFT_16,
    DOCUMENT_COPY_20,
    DOCUMENT_DISMISS_20,
    DOCUMENT_HEADER_FOOTER_20,
    DOCUMENT_PDF_16,
    DOCUMENT_PDF_20,
    EDIT_16,
    ERASER_20,
    ERROR_CIRCLE_16,
    EYE_HIDE_20,
    EYE_SHOW_16,
    FILTER_20,
    FLAG_16,
    GLOBE_20,
    HIGHLIGHT_16,
    HISTORY_20,
    INFO_16,
    KEY_20,
    KEYBOARD_20,
    LAPTOP_20,
    LIGHTBULB_20,
    LINE_HORIZONTAL_1_20,
    LOCAL_LANGUAGE_16,
    LOCK_16,
    LOCK_20,
    MAIL_16,
    MAIL_20,
    MAIL_ALL_READ_20,
    MAIL_CLOCK_20,
    MAIL_INBOX_ADD_20,
    MORE_16,
    OPEN_16,
    OPTIONS_16,
    PAUSE_16,
    PAUSE_20,
    PEOPLE_16,
    PEOPLE_20,
    PEOPLE_SWAP_16,
    PEOPLE_SWAP_20,
    PEOPLE_TEAM_20,
    PERSON_16,
    PERSON_20,
    PERSON_ADD_20,
    PERSON_ARROW_RIGHT_16,
    PERSON_QUESTION_MARK_20,
    PLUG_DISCONNECTED_20,
    PRESENCE_AVAILABLE_16,
    PRINT_20,
    PROHIBITED_20,
    QUESTION_CIRCLE_16,
    QUESTION_CIRCLE_20,
    SAVE_20,
    SEARCH_20,
    SETTINGS_20,
    SHIELD_ERROR_20,
    SIGNATURE_20,
    TABLE_SIMPLE_20,
    TRANSLATE_16,
    VIDEO_SECURITY_20,
    VISUAL_SEARCH_16,
    WARNING_16,
    WARNING_20;

    /// The pack is cut in two halves by the first letter: `fltral` a to l, `fltrmz` m to z.
    private static final char SECOND_HALF = 'm';

    /// The name under which Ikonli knows it.
    public String literal() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return (name.charAt(0) < SECOND_HALF ? "fltral-" : "fltrmz-") + name;
    }

    /// A node of `size` px, in the muted ink unless a tone says otherwise.
    public FontIcon at(int size) {
        FontIcon icon = new FontIcon(literal());
        // a style and not setIconSize: the sheet's inherited font would win over the property
        icon.setStyle("-fx-icon-size: " + size + "px;");
        icon.setFocusTraversable(false);
        return icon;
    }

    /// The same in the ink of `tone`.
    public FontIcon at(int size, Tone tone) {
        FontIcon icon = at(size);
        tone.ink(icon);
        return icon;
    }
}
