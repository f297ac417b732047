// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Catalogue;
import io.casement.law.Ground;
import io.casement.law.GroundSheet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads the refusal catalogue: one `[ground …]` for every ground, and `[outcome nothing-held]`.
record CatalogueReader(LawText file, Sources sources) {
    /// The name of its file, and of the "law" that it says to be.
    static final String NAME = "GROUNDS";

    /// The part of it that holds from one day on, as it stands with what earlier versions said.
    record Page(LawText.Version version, List<Section> sections) {}

    static CatalogueReader of(LawText file) {
        Field said = file.requireHead("law");
        if (!said.value().equals(NAME)) {
            throw said.says("the file " + NAME + ".law has to hold " + NAME);
        }
        file.head("inherits").ifPresent(field -> {
            throw field.says("the refusal catalogue inherits from nothing");
        });
        Shelf.inOrder(file);
        return new CatalogueReader(file, Sources.none().with(file));
    }

    Catalogue catalogue() {
        NavigableMap<LocalDate, Catalogue.Version> versions = new TreeMap<>();
        pages().forEach(page -> versions.put(page.version().from(), version(page)));
        return new Catalogue(versions);
    }

    List<Page> pages() {
        List<Section> standing = List.of();
        List<Page> pages = new ArrayList<>();
        for (LawText.Version version : file.versions()) {
            standing = Shelf.over(standing, version.sections());
            pages.add(new Page(version, standing));
        }
        return pages;
    }

    /// Every field of the version in force on this day with its source.
    List<LawLine> lines(LocalDate day) {
        Optional<Page> page =
                pages().stream().filter(p -> !p.version().from().isAfter(day)).reduce((earlier, later) -> later);
        return page.map(Page::sections).orElse(List.of()).stream()
                .flatMap(section -> LawLine.of(section, sources).stream())
                .toList();
    }

    private Catalogue.Version version(Page page) {
        Map<Ground, GroundSheet> sheets = new EnumMap<>(Ground.class);
        GroundSheet nothingHeld = GroundSheet.EMPTY;
        for (Section section : page.sections()) {
            SectionReader.facts(section).forEach(field -> sources.of(section, field));
            GroundSheet sheet = GroundReader.sheet(section, Set.of());
            switch (section.name()) {
                case "ground" -> {
                    Ground ground = heading(section).word(Ground.values(), Ground::id);
                    section.require("text");
                    if (sheets.put(ground, sheet) != null) {
                        throw section.says("another [" + section.heading() + "] stands above");
                    }
                }
                case "outcome" -> {
                    heading(section).word(new String[] {"nothing-held"}, id -> id);
                    nothingHeld = sheet;
                }
                default ->
                    throw section.says("the refusal catalogue has no kind of section \"" + section.name() + "\"");
            }
        }
        for (Ground ground : Ground.values()) {
            if (!sheets.containsKey(ground)) {
                throw page.version().place().says("the catalogue needs a [ground " + ground.id() + "]");
            }
        }
        return new Catalogue.Version(page.version().from(), fingerprint(page.sections()), sheets, nothingHeld);
    }

    private static Field heading(Section section) {
        return new Field(section.place(), section.name(), section.qualifier(), Map.of());
    }

    /// Of what the sections say, whatever the line on which they say it.
    private static String fingerprint(List<Section> sections) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Section section : sections) {
                digest.update(("[" + section.heading() + "]\n").getBytes(StandardCharsets.UTF_8));
                for (Field field : section.fields()) {
                    Map<String, Field> attributes = new TreeMap<>(field.attributes());
                    digest.update((field.key() + ": " + field.value() + "\n").getBytes(StandardCharsets.UTF_8));
                    attributes.forEach((key, one) ->
                            digest.update((" " + key + ": " + one.value() + "\n").getBytes(StandardCharsets.UTF_8)));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
