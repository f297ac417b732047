// SPDX-License-Identifier: AGPL-3.0-or-later
@NullMarked
package io.casement.evidence;

import org.jspecify.annotations.NullMarked;
