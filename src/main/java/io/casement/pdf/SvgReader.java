// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Takes the lines and areas out of an SVG, and refuses whatever else it wants.
///
/// What may stand in a drawing is listed here, not what may not: nothing runs, nothing is fetched, no entity is
/// resolved, and size, depth and number of parts have an end.
final class SvgReader {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int DEEPEST = 64;

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern TRANSFORM = Pattern.compile("\\s*,?\\s*(\\w+)\\s*\\(([^)]*)\\)");

    private final List<Drawing.Area> areas = new ArrayList<>();
    private final Map<String, Map<String, String>> classes = new HashMap<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private int elements;
    private Optional<Frame> frame = Optional.empty();

    /// What holds inside an element.
    private record Scope(SvgStyle style, AffineTransform place) {}

    /// The part of the plane that is shown.
    private record Frame(double left, double top, double width, double height) {}

    Drawing read(String svg) throws CannotDraw {
        if (svg.length() > MOST_CHARACTERS) {
            throw new CannotDraw(LogoFlaw.Kind.TOO_LARGE, "");
        }
        scopes.push(new Scope(SvgStyle.NONE, new AffineTransform()));
        try {
            var xml = factory().createXMLStreamReader(new StringReader(svg));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.END_ELEMENT -> scopes.pop();
                    default -> {
                        // words between elements, comments and the like draw nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, "");
        }
        var shown = frame.orElseThrow(() -> new CannotDraw(LogoFlaw.Kind.UNREADABLE, ""));
        if (areas.isEmpty()) {
            throw new CannotDraw(LogoFlaw.Kind.EMPTY, "");
        }
        return new Drawing(shown.width(), shown.height(), areas);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void begin(XMLStreamReader xml) throws CannotDraw, XMLStreamException {
        if (++elements > MOST_ELEMENTS || scopes.size() > DEEPEST) {
            throw new CannotDraw(LogoFlaw.Kind.TOO_LARGE, "");
        }
        if (!SVG.equals(xml.getNamespaceURI())) {
            pass(xml);
            return;
        }
        var name = xml.getLocalName();
        var given = attributes(xml);
        if (frame.isEmpty() && !name.equals("svg")) {
            throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, name);
        }
        switch (name) {
            case "svg" -> begin(given, frame.isEmpty() ? shown(given) : nested());
            case "g" -> begin(given, new AffineTransform());
            case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon" -> {
                begin(given, new AffineTransform());
                draw(shape(name, given));
            }
            case "style" -> rules(xml.getElementText());
            case "title", "desc", "metadata", "defs" -> pass(xml);
            case "script", "set", "animate", "animateMotion", "animateTransform", "a" ->
                throw new CannotDraw(LogoFlaw.Kind.SCRIPT, name);
            case "image", "feImage" -> throw new CannotDraw(LogoFlaw.Kind.PICTURE, name);
            case "text", "tspan", "textPath", "font" -> throw new CannotDraw(LogoFlaw.Kind.WORDS, name);
            default -> throw new CannotDraw(LogoFlaw.Kind.BEYOND, name);
        }
    }

    /// Passes over an element and all in it, but for what would run or be fetched.
    private void pass(XMLStreamReader xml) throws CannotDraw, XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (++elements > MOST_ELEMENTS) {
                        throw new CannotDraw(LogoFlaw.Kind.TOO_LARGE, "");
                    }
                    switch (xml.getLocalName()) {
                        case "script" -> throw new CannotDraw(LogoFlaw.Kind.SCRIPT, "script");
                        case "image" -> throw new CannotDraw(LogoFlaw.Kind.PICTURE, "image");
                        case "style" -> {
                            rules(xml.getElementText());
                            depth--;
                        }
                        default -> {
                            // gradients and the like are refused where they are used
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // words draw nothing here
                }
            }
        }
    }

    private static AffineTransform nested() throws CannotDraw {
        throw new CannotDraw(LogoFlaw.Kind.BEYOND, "svg");
    }

    private static Map<String, String> attributes(XMLStreamReader xml) throws CannotDraw {
        var given = new HashMap<String, String>();
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            var value = xml.getAttributeValue(i);
            if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
                throw new CannotDraw(LogoFlaw.Kind.SCRIPT, name);
            }
            if (name.equals("href") || isFetched(value)) {
                throw new CannotDraw(LogoFlaw.Kind.OUTSIDE, name);
            }
            if (xml.getAttributeNamespace(i) == null
                    || xml.getAttributeNamespace(i).isEmpty()) {
                given.put(name, value);
            }
        }
        return given;
    }

    /// A reference that leads anywhere but into the drawing itself.
    private static boolean isFetched(String value) {
        var bare = value.replaceAll("[\\s'\"]+", "").toLowerCase(Locale.ROOT);
        return bare.replace("url(#", "").contains("url(") || bare.startsWith("javascript:");
    }

    private void rules(String sheet) throws CannotDraw {
        var bare = sheet.replaceAll("(?s)/\\*.*?\\*/", "");
        if (bare.contains("@") || isFetched(bare)) {
            throw new CannotDraw(LogoFlaw.Kind.OUTSIDE, "style");
        }
        var rule = RULE.matcher(bare);
        while (rule.find()) {
            for (var selector : rule.group(1).split(",", -1)) {
                if (!selector.strip().matches("\\.[\\w-]+")) {
                    throw new CannotDraw(LogoFlaw.Kind.BEYOND, "style");
                }
                classes.computeIfAbsent(selector.strip().substring(1), each -> new HashMap<>())
                        .putAll(SvgStyle.declared(rule.group(2)));
            }
        }
    }

    private void begin(Map<String, String> given, AffineTransform frame) throws CannotDraw {
        var outer = scopes.element();
        var style = outer.style().with(given);
        for (var each : given.getOrDefault("class", "").strip().split("\\s+", -1)) {
            style = style.with(classes.getOrDefault(each, Map.of()));
        }
        style = style.with(SvgStyle.declared(given.getOrDefault("style", "")));
        style.check();
        var place = new AffineTransform(outer.place());
        place.concatenate(frame);
        place.concatenate(transform(given.getOrDefault("transform", "")));
        scopes.push(new Scope(style, place));
    }

    private AffineTransform shown(Map<String, String> given) throws CannotDraw {
        var box = new SvgNumbers(given.getOrDefault("viewBox", ""));
        var seen = box.goesOn()
                ? new Frame(box.next(), box.next(), box.next(), box.next())
                : new Frame(0, 0, length(given, "width"), length(given, "height"));
        if (seen.width() <= 0 || seen.height() <= 0) {
            throw new CannotDraw(LogoFlaw.Kind.EMPTY, "viewBox");
        }
        frame = Optional.of(seen);
        return AffineTransform.getTranslateInstance(-seen.left(), -seen.top());
    }

    private void draw(Shape shape) throws CannotDraw {
        var scope = scopes.element();
        if (scope.style().isHidden()) {
            return;
        }
        var fill = scope.style().fill();
        if (fill.isPresent()) {
            var area = new Path2D.Double(shape, scope.place());
            area.setWindingRule(scope.style().isEvenOdd() ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            areas.add(new Drawing.Area(area, fill.getAsInt()));
        }
        var stroke = scope.style().stroke();
        if (stroke.isPresent()) {
            var line = scope.style().line().createStrokedShape(shape);
            areas.add(new Drawing.Area(new Path2D.Double(line, scope.place()), stroke.getAsInt()));
        }
    }

    private static Shape shape(String name, Map<String, String> given) throws CannotDraw {
        return switch (name) {
            case "path" -> SvgPath.of(given.getOrDefault("d", ""));
            case "rect" -> {
                var rx = given.containsKey("rx") ? length(given, "rx") : length(given, "ry");
                var ry = given.containsKey("ry") ? length(given, "ry") : rx;
                yield new RoundRectangle2D.Double(
                        length(given, "x"),
                        length(given, "y"),
                        length(given, "width"),
                        length(given, "height"),
                        2 * rx,
                        2 * ry);
            }
            case "circle" -> around(given, length(given, "r"), length(given, "r"));
            case "ellipse" -> around(given, length(given, "rx"), length(given, "ry"));
            case "line" ->
                new Line2D.Double(length(given, "x1"), length(given, "y1"), length(given, "x2"), length(given, "y2"));
            default -> SvgPath.of(points(given, name.equals("polygon")));
        };
    }

    private static Shape around(Map<String, String> given, double rx, double ry) throws CannotDraw {
        return new Ellipse2D.Double(length(given, "cx") - rx, length(given, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static String points(Map<String, String> given, boolean closed) {
        var points = given.getOrDefault("points", "").strip();
        return points.isEmpty() ? "" : "M" + points + (closed ? "Z" : "");
    }

    /// A length in units of the drawing; a unit behind it is passed over, as a share it means nothing here.
    private static double length(Map<String, String> given, String name) throws CannotDraw {
        var written = given.getOrDefault(name, "0").strip();
        if (written.endsWith("%")) {
            throw new CannotDraw(LogoFlaw.Kind.BEYOND, name);
        }
        return new SvgNumbers(written).next();
    }

    private static AffineTransform transform(String written) throws CannotDraw {
        var all = new AffineTransform();
        var matcher = TRANSFORM.matcher(written);
        var end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            all.concatenate(one(matcher.group(1), new SvgNumbers(matcher.group(2))));
        }
        if (!written.substring(end).isBlank()) {
            throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, "transform");
        }
        return all;
    }

    private static AffineTransform one(String name, SvgNumbers numbers) throws CannotDraw {
        return switch (name) {
            case "matrix" ->
                new AffineTransform(
                        numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next());
            case "translate" ->
                AffineTransform.getTranslateInstance(numbers.next(), numbers.goesOn() ? numbers.next() : 0);
            case "scale" -> {
                var x = numbers.next();
                yield AffineTransform.getScaleInstance(x, numbers.goesOn() ? numbers.next() : x);
            }
            case "rotate" -> {
                var angle = Math.toRadians(numbers.next());
                yield numbers.goesOn()
                        ? AffineTransform.getRotateInstance(angle, numbers.next(), numbers.next())
                        : AffineTransform.getRotateInstance(angle);
            }
            case "skewX" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(numbers.next())), 0);
            case "skewY" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(numbers.next())));
            default -> throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, "transform");
        };
    }
}
