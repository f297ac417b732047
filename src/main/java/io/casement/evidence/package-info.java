// SPDX-License-Identifier: AGPL-3.0-or-later
/// Pictures of documents that somebody shows as proof, blacked out before anything of them is kept.
///
/// **Why pixels.** What a camera writes beside a picture tells where and with what it was taken, holds a small
/// picture of its own, and may be followed by whatever somebody appended. A picture that is decoded, blacked out
/// and encoded anew has none of that, and nothing under the black can be uncovered.
///
/// **Why only JPEG and PNG.** They are what phones and scanners send, and the runtime decodes them in memory. A
/// PDF is a program; opening one from outside needs a process of its own, which there is not yet, so it is
/// refused.
@NullMarked
package io.casement.evidence;

import org.jspecify.annotations.NullMarked;
