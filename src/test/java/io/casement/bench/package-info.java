// SPDX-License-Identifier: AGPL-3.0-or-later
/// What is measured: run by `mvn -q -Pbench`, never as part of the tests.
package io.casement.bench;
