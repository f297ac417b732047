// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;

/// What a law is called.
///
/// @param name      the place, as people say it: Ireland, California
/// @param shortName the law in a word: GDPR, CCPA
/// @param law       the law in full
/// @param country   ISO 3166-1 code, `EU` for the Union, empty for no country in particular
public record Title(String name, Optional<String> shortName, String law, String country) {}
