// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What a role allows.
public enum Power {
    READ,
    LOG,
    /// Everything between logging and the answer: identity, clock, sources, decisions, drafts, closing.
    HANDLE,
    /// Take a note.
    NOTE,
    /// Let a letter go that declines nothing.
    RELEASE,
    /// Approve or send back what somebody else decided.
    APPROVE,
    POST,
    /// Give a case to somebody else.
    ASSIGN,
    /// Correct an entry that another person made.
    CORRECT_OTHERS,
    MANAGE_CLERKS,
    /// Propose how a law should read, and approve what somebody else proposed.
    KEEP_LAWS
}
