// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.DocumentId;
import io.casement.cases.Sha256;

/// What is known of a kept document without reading it.
public record DocumentFacts(DocumentId id, String name, String mediaType, long size, Sha256 fingerprint) {}
