// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.awt.BasicStroke;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a shape of an SVG is painted: its properties, those of what it lies in included.
final class SvgStyle {

    static final SvgStyle NONE = new SvgStyle(Map.of());

    private static final Pattern RGB = Pattern.compile("rgb\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("white", 0xFFFFFF),
            Map.entry("maroon", 0x800000),
            Map.entry("red", 0xFF0000),
            Map.entry("purple", 0x800080),
            Map.entry("fuchsia", 0xFF00FF),
            Map.entry("green", 0x008000),
            Map.entry("lime", 0x00FF00),
            Map.entry("olive", 0x808000),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("orange", 0xFFA500),
            Map.entry("navy", 0x000080),
            Map.entry("blue", 0x0000FF),
            Map.entry("teal", 0x008080),
            Map.entry("aqua", 0x00FFFF),
            Map.entry("currentcolor", 0x1A1A1A));

    private final Map<String, String> properties;

    private SvgStyle(Map<String, String> properties) {
        this.properties = properties;
    }

    /// This style with properties that come nearer; what does not concern painting is passed over.
    SvgStyle with(Map<String, String> nearer) {
        var all = new HashMap<>(properties);
        all.putAll(nearer);
        if (nearer.containsKey("opacity")) {
            all.put("opacity", number(nearer, "opacity", 1) * number(properties, "opacity", 1) + "");
        }
        return new SvgStyle(all);
    }

    /// The properties of a declaration list, "fill:#123456;stroke:none".
    static Map<String, String> declared(String list) {
        var declared = new HashMap<String, String>();
        for (var each : list.split(";", -1)) {
            var colon = each.indexOf(':');
            if (colon > 0) {
                declared.put(
                        each.substring(0, colon).strip(),
                        each.substring(colon + 1).replace("!important", "").strip());
            }
        }
        return declared;
    }

    boolean isHidden() {
        return property("display", "").equals("none")
                || property("visibility", "").equals("hidden");
    }

    boolean isEvenOdd() {
        return property("fill-rule", "").equals("evenodd");
    }

    OptionalInt fill() throws CannotDraw {
        return colour("fill", "black", "fill-opacity");
    }

    OptionalInt stroke() throws CannotDraw {
        return number(properties, "stroke-width", 1) <= 0
                ? OptionalInt.empty()
                : colour("stroke", "none", "stroke-opacity");
    }

    BasicStroke line() throws CannotDraw {
        if (!property("stroke-dasharray", "none").equals("none")) {
            throw new CannotDraw(LogoFlaw.Kind.BEYOND, "stroke-dasharray");
        }
        var cap = switch (property("stroke-linecap", "butt")) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
        var join = switch (property("stroke-linejoin", "miter")) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
        var limit = Math.max(1, number(properties, "stroke-miterlimit", 4));
        return new BasicStroke((float) number(properties, "stroke-width", 1), cap, join, (float) limit);
    }

    /// What of it letters do not draw.
    void check() throws CannotDraw {
        for (var each : new String[] {"clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end"}) {
            if (!property(each, "none").equals("none")) {
                throw new CannotDraw(LogoFlaw.Kind.BEYOND, each);
            }
        }
    }

    private OptionalInt colour(String property, String otherwise, String opacity) throws CannotDraw {
        var written = property(property, otherwise).toLowerCase(Locale.ROOT);
        if (written.equals("none") || written.equals("transparent")) {
            return OptionalInt.empty();
        }
        var share = number(properties, opacity, 1) * number(properties, "opacity", 1);
        return share <= 0 ? OptionalInt.empty() : OptionalInt.of(onWhite(colour(written), Math.min(1, share)));
    }

    private static int colour(String written) throws CannotDraw {
        var named = NAMED.get(written);
        if (named != null) {
            return named;
        }
        if (written.matches("#[0-9a-f]{6}")) {
            return Integer.parseInt(written.substring(1), 16);
        }
        if (written.matches("#[0-9a-f]{3}")) {
            return Integer.parseInt(written.substring(1).replaceAll("(.)", "$1$1"), 16);
        }
        var rgb = RGB.matcher(written);
        if (rgb.matches()) {
            return Stream.of(rgb.group(1), rgb.group(2), rgb.group(3))
                    .mapToInt(part -> part.length() > 3 ? 255 : Math.min(255, Integer.parseInt(part)))
                    .reduce(0, (all, part) -> all << 8 | part);
        }
        throw new CannotDraw(LogoFlaw.Kind.BEYOND, written.startsWith("url(") ? "gradient" : "colour");
    }

    /// What a colour that lets the paper through looks like.
    private static int onWhite(int colour, double share) {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var part = colour >> shift & 0xFF;
            mixed |= (int) Math.round(255 - (255 - part) * share) << shift;
        }
        return mixed;
    }

    private String property(String name, String otherwise) {
        return properties.getOrDefault(name, otherwise).strip();
    }

    private static double number(Map<String, String> properties, String name, double otherwise) {
        var written = properties.getOrDefault(name, "").strip();
        try {
            return written.isEmpty() ? otherwise : new SvgNumbers(written).next();
        } catch (CannotDraw e) {
            return otherwise;
        }
    }
}
