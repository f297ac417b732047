// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The one pattern of citations.
class CitationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Art. 12(3) GDPR",
                "Art. 21(2)-(3) GDPR",
                "Art. 12A(2)(b) UK GDPR",
                "s. 164A DPA 2018",
                "Sch. 2 para. 16 DPA 2018",
                "para. 159 EDPB Guidelines 01/2022",
                "11 CCR § 7021(b)",
                "Cal. Civ. Code § 1798.145(h)(3)",
                "Art. 3(2)(c) Reg. 1182/71",
                "PIPA, SBC 2003 c. 63"
            })
    void shortAndStableIsRegular(String text) {
        assertThat(new Citation(text).isRegular()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Article 12 GDPR", "GDPR 12", "Art. GDPR", "Art. 12", "§ 7021", "see above", "Art.12 GDPR"})
    void anythingElseIsNot(String text) {
        assertThat(new Citation(text).isRegular()).isFalse();
    }

    @Test
    void nothingIsNoCitation() {
        assertThatThrownBy(() -> new Citation("  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
