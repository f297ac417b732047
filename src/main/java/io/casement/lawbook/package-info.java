// SPDX-License-Identifier: AGPL-3.0-or-later
/// Reads the law files and the calendars that ship with the program, and answers tables of deadline cases.
///
/// Why beside `law`: that package is pure and may neither read a file nor know Jollyday. This one may, and keeps
/// both to itself; what it hands out are the immutable values of `law`.
@NullMarked
package io.casement.lawbook;

import org.jspecify.annotations.NullMarked;
