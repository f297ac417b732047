// SPDX-License-Identifier: AGPL-3.0-or-later
/// The look, and the controls that several screens share. Screens know these; these know no screen.
///
/// *Look.* [Theme] dresses a scene (`Theme.SYSTEM.apply(scene)`); [Style] names every class of `casement.css`
/// (`Style.MUTED.on(label)`); [Tone] says what a colour means; [Icon] gives glyphs (`Icon.LOCK_16.at(14)`);
/// [Fonts] loads the faces; [Logo] is the mark; [Scripts] draws names in any script (`Scripts.line("陈慧敏 Chen
/// Huimin",
/// Style.MEDIUM)`).
///
/// *Laying out.* [Lay] makes rows, columns, labels and gaps (`Lay.row(8, Lay.label("Ref", Style.SUBTLE),
/// Lay.gap(), button)`); [Facts] sets names beside values.
///
/// *Keys.* [KeyMap] holds a screen's keys (`KeyMap.anywhere().on("G", this::give)`), [Keys] is the window's
/// keyboard (`keys.show(screen::home, List.of(frameKeys, screenKeys))`), [KeyCap] draws a [Chord].
///
/// *To press.* [KeyButton] (`KeyButton.primary("Log it", this::log).key("Ctrl Enter")`, `.notYet(why, words)`),
/// [Chip] (`Chip.removable(text, words, remove)`), [Segments] for one of a few, [Toggles] for several of many,
/// [Switch] for on and off, [TabsRow] above a pane, [Menus] for what stands behind a button.
///
/// *To fill in.* [FieldBox] puts label, message and error round a field; [Choice] is one of many; [DateField]
/// reads a day as it is typed; [CapField] wears the key that leads into it (`CapField.search(prompt, 220)`);
/// [SecretField] keeps a passphrase out of Strings.
///
/// *To read.* [ClockBar] and [ClockLabel] show a [ClockFace] (`ClockFace.of(card, today, words)`); [StageRing] and
/// [StageBar] show how far a case is; [Sign] marks it; [Avatar] says whose it is; [Note] says one thing;
/// [HistoryList] what happened; [MarkedText] text with painted [Mark]s; [Sheet] a page of a PDF; [Meter] how much;
/// [StatusBar] which keys work. [RowView] draws the rows of a virtual list.
///
/// *What floats.* [Toasts] say what was done and offer Undo; [Overlay] shows a dialog inside the window; [Ask]
/// confirms and chooses files; [ThinProgress] shows that something takes long.
///
/// *Pictures.* [Snapshot] draws a scene to a PNG without a display.
@NullMarked
package io.casement.ui.parts;

import org.jspecify.annotations.NullMarked;
