// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.casement.cases.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The floors and keepers of the house. Loosening a rule to pass is not a repair.
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.casement");

    /// Each package with the packages of the house that it may import.
    private static final Map<String, List<String>> FLOORS = Map.ofEntries(
            Map.entry("alike", List.of()),
            Map.entry("law", List.of()),
            Map.entry("audit", List.of()),
            Map.entry("keys", List.of()),
            Map.entry("cases", List.of("alike", "law")),
            Map.entry("lawbook", List.of("law")),
            Map.entry("evidence", List.of()),
            Map.entry("letters", List.of("cases", "law")),
            Map.entry("signals", List.of("cases", "alike", "law")),
            Map.entry("intake", List.of("cases", "law")),
            Map.entry("store", List.of("signals", "letters", "cases", "law", "audit", "keys")),
            Map.entry("pdf", List.of("letters", "cases", "law", "keys")),
            Map.entry("printing", List.of("pdf", "letters", "cases", "law")),
            Map.entry(
                    "desk",
                    List.of(
                            "printing",
                            "pdf",
                            "store",
                            "intake",
                            "evidence",
                            "lawbook",
                            "signals",
                            "letters",
                            "cases",
                            "law",
                            "audit",
                            "keys")),
            Map.entry(
                    "ui",
                    List.of(
                            "desk",
                            "printing",
                            "pdf",
                            "store",
                            "intake",
                            "evidence",
                            "lawbook",
                            "signals",
                            "letters",
                            "cases",
                            "alike",
                            "law",
                            "keys")),
            Map.entry(
                    "app",
                    List.of(
                            "ui",
                            "desk",
                            "printing",
                            "pdf",
                            "store",
                            "intake",
                            "evidence",
                            "lawbook",
                            "signals",
                            "letters",
                            "cases",
                            "alike",
                            "law",
                            "audit",
                            "keys")));

    /// Libraries with the one package that keeps each, so that swapping one touches one package.
    private static final Map<String, List<String>> KEEPERS = Map.ofEntries(
            Map.entry("com.itextpdf..", List.of("pdf")),
            Map.entry("org.apache.pdfbox..", List.of("pdf")),
            Map.entry("javax.print..", List.of("printing")),
            Map.entry("org.jdbi..", List.of("store")),
            Map.entry("org.h2..", List.of("store")),
            Map.entry("java.sql..", List.of("store")),
            Map.entry("com.fasterxml.jackson..", List.of("store")),
            Map.entry("org.apache.james..", List.of("intake")),
            Map.entry("org.jsoup..", List.of("intake")),
            Map.entry("com.ibm.icu..", List.of("alike")),
            Map.entry("de.focus_shift..", List.of("lawbook")),
            Map.entry("javax.crypto..", List.of("keys")),
            Map.entry("org.bouncycastle..", List.of("keys")),
            Map.entry("javax.imageio..", List.of("evidence")),
            Map.entry("javafx..", List.of("ui", "app")),
            Map.entry("atlantafx..", List.of("ui")),
            Map.entry("org.kordamp..", List.of("ui")),
            Map.entry("picocli..", List.of("app")),
            Map.entry("ch.qos.logback..", List.of("app")));

    private static final String[] PURE = {
        "io.casement.law..", "io.casement.audit..", "io.casement.cases..", "io.casement.letters.."
    };

    /// What is alike is told as purely as the law is applied, but for ICU, which no other package may know.
    private static final String[] CONCLUDING = {
        "io.casement.alike..",
        "io.casement.law..",
        "io.casement.audit..",
        "io.casement.cases..",
        "io.casement.letters..",
        "io.casement.signals.."
    };

    @Test
    void no_package_needs_another_that_needs_it() {
        slices().matching("io.casement.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.casement.ui.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> imports_go_down_only() {
        return FLOORS.entrySet().stream()
                .map(floor -> DynamicTest.dynamicTest(floor.getKey(), () -> {
                    var allowed = Stream.concat(Stream.of(floor.getKey()), floor.getValue().stream())
                            .map(name -> "io.casement." + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("io.casement." + floor.getKey() + "..")
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage("io.casement..").and(resideOutsideOfPackages(allowed)))
                            .because("a floor stands on the lower ones only; an upward import is the first knot")
                            .check(HOUSE);
                }));
    }

    @Test
    void every_package_has_a_floor() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("io.casement"))
                        .map(name -> part(name, 2))
                        .distinct())
                .isSubsetOf(FLOORS.keySet());
    }

    /// The n-th part of a package name.
    private static String part(String name, int n) {
        return List.of(name.split("\\.", -1)).get(n);
    }

    @TestFactory
    Stream<DynamicTest> one_keeper_per_library() {
        return KEEPERS.entrySet().stream()
                .map(keeper -> DynamicTest.dynamicTest(keeper.getKey(), () -> {
                    var allowed = keeper.getValue().stream()
                            .map(name -> "io.casement." + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(allowed)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(keeper.getKey())
                            .because("swapping a library must touch one package")
                            .check(HOUSE);
                }));
    }

    @Test
    void the_core_is_pure() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "io.casement..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.nio.charset..",
                        "java.security..",
                        "java.io..",
                        "org.jspecify.."))
                .because("time, ids, files and threads come in as arguments")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("io.casement.law..", "io.casement.cases..", "io.casement.letters..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.security..")
                .because("only audit computes fingerprints")
                .check(HOUSE);
    }

    @Test
    void likenesses_and_signals_are_found_by_values_and_icu_alone() {
        noClasses()
                .that()
                .resideInAnyPackage("io.casement.alike..", "io.casement.signals..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "io.casement..",
                        "com.ibm.icu..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.nio",
                        "java.nio.charset..",
                        "java.io..",
                        "org.jspecify.."))
                .because("what is found must come out the same on every machine and every day")
                .check(HOUSE);
    }

    @Test
    void the_core_never_asks_the_machine_for_time_chance_or_language() {
        var asks = DescribedPredicate.<JavaAccess<?>>describe(
                "asks the machine",
                access -> Set.of(
                                "now",
                                "randomUUID",
                                "systemDefaultZone",
                                "systemUTC",
                                "systemDefault",
                                "currentTimeMillis",
                                "nanoTime",
                                "getDefault",
                                "random")
                        .contains(access.getName()));
        noClasses()
                .that()
                .resideInAnyPackage(CONCLUDING)
                .should()
                .callMethodWhere(asks.forSubtype())
                .because("a conclusion must come out the same on every machine and every day")
                .check(HOUSE);
    }

    @Test
    void nothing_in_the_core_changes() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CONCLUDING)
                .should()
                .beFinal()
                .because("facts are values")
                .check(HOUSE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CONCLUDING)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(HOUSE);
    }

    @Test
    void screens_do_not_know_one_another() {
        var shared = Set.of("parts", "words", "place", "acts", "frame");
        HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.casement.ui."))
                .map(name -> part(name, 3))
                .distinct()
                .filter(name -> !shared.contains(name))
                .forEach(screen -> noClasses()
                        .that()
                        .resideInAPackage("io.casement.ui." + screen + "..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.casement.ui..")
                                .and(resideOutsideOfPackages(
                                        "io.casement.ui." + screen + "..",
                                        "io.casement.ui.parts..",
                                        "io.casement.ui.place..",
                                        "io.casement.ui.acts..",
                                        "io.casement.ui.words..")))
                        .because("only the frame knows screens; they send commands and show pages")
                        .check(HOUSE));
    }

    @Test
    void only_the_roof_ends_the_program_or_prints() {
        noClasses()
                .that(resideOutsideOfPackages("io.casement.app.."))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void broad_catches_stand_only_at_the_two_doors() {
        // the compiler itself catches Throwable where resources are closed, so that one is looked for in the sources
        var broad = Set.of(Exception.class.getName(), RuntimeException.class.getName());
        classes()
                .that(resideOutsideOfPackages("io.casement.app.."))
                .and(DescribedPredicate.not(resideInAnyPackage("io.casement.intake..", "io.casement.evidence..")))
                .should(new ArchCondition<JavaClass>("not catch everything") {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        each.getCodeUnits().stream()
                                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                                .filter(block -> catches(block, broad))
                                .filter(block -> !each.getName().equals("io.casement.desk.Desk"))
                                .forEach(block -> events.add(SimpleConditionEvent.violated(
                                        each,
                                        each.getName() + " catches everything in " + block.getSourceCodeLocation())));
                    }
                })
                .because("a failure is caught once: by the clerk's loop or by main; readers of foreign bytes may too")
                .check(HOUSE);
    }

    @Test
    void nobody_catches_errors() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("catch \\((Throwable|Error|OutOfMemoryError) "));
        }
    }

    private static boolean catches(TryCatchBlock block, Set<String> broad) {
        return block.getCaughtThrowables().stream().anyMatch(caught -> broad.contains(caught.getName()));
    }

    @Test
    void no_name_and_no_free_text_enters_a_journal() {
        assertThat(Entry.class.getPermittedSubclasses())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kind.getRecordComponents())
                        .noneMatch(component -> component.getType() == String.class
                                || component.getGenericType().getTypeName().contains("java.lang.String")));
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service|Data|Info)")
                .andShould()
                .haveNameNotMatching(".*\\.(Base|Abstract|Default)[A-Z].*")
                .because("such endings name a role in a pattern, not a thing of the trade")
                .check(HOUSE);
    }

    @Test
    void every_package_says_what_it_is_for_and_marks_its_nulls() {
        var packages = HOUSE.stream()
                .filter(each -> !each.isAnonymousClass())
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.equals("io.casement"))
                .toList();
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Arrays.stream(
                                        Class.forName(name + ".package-info").getAnnotations())
                                .map(annotation -> annotation.annotationType().getSimpleName()))
                        .contains("NullMarked"));
    }

    @Test
    void utility_classes_keep_no_state() {
        noClasses()
                .should(new ArchCondition<JavaClass>("have static fields that change") {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        each.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                                .forEach(field ->
                                        events.add(SimpleConditionEvent.satisfied(field, field.getFullName())));
                    }
                })
                .because("what changes belongs to one thread and one object")
                .check(HOUSE);
    }
}
