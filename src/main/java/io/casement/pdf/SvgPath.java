// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Pattern;

/// Reads the path data of an SVG (SVG 1.1, section 8.3), all of its commands.
final class SvgPath {

    private static final Pattern COMMAND = Pattern.compile("[MmZzLlHhVvCcSsQqTtAa]");
    private static final int MOST = 50_000;

    private final Path2D path = new Path2D.Double();
    private final SvgNumbers numbers;
    private double x;
    private double y;
    private double startX;
    private double startY;

    /// The last control point, for curves that go on smoothly; the current point where there is none.
    private double controlX;

    private double controlY;
    private int segments;

    private SvgPath(String data) {
        numbers = new SvgNumbers(data);
    }

    static Path2D of(String data) throws CannotDraw {
        var path = new SvgPath(data);
        path.read();
        return path.path;
    }

    private void read() throws CannotDraw {
        var command = ' ';
        while (numbers.goesOn()) {
            var next = numbers.peek();
            if (COMMAND.matcher(String.valueOf(next)).matches()) {
                command = numbers.take();
            } else if (command == ' ' || command == 'Z' || command == 'z') {
                throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, "path");
            }
            if (segments++ == 0 && Character.toUpperCase(command) != 'M') {
                throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, "path");
            }
            if (segments > MOST) {
                throw new CannotDraw(LogoFlaw.Kind.TOO_LARGE, "path");
            }
            segment(Character.toUpperCase(command), Character.isLowerCase(command));
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
    }

    private void segment(char command, boolean relative) throws CannotDraw {
        var fromX = relative ? x : 0;
        var fromY = relative ? y : 0;
        switch (command) {
            case 'M' -> moveTo(fromX + numbers.next(), fromY + numbers.next());
            case 'L' -> lineTo(fromX + numbers.next(), fromY + numbers.next());
            case 'H' -> lineTo(fromX + numbers.next(), y);
            case 'V' -> lineTo(x, fromY + numbers.next());
            case 'C' ->
                curveTo(
                        fromX + numbers.next(),
                        fromY + numbers.next(),
                        fromX + numbers.next(),
                        fromY + numbers.next(),
                        fromX + numbers.next(),
                        fromY + numbers.next());
            case 'S' ->
                curveTo(
                        2 * x - controlX,
                        2 * y - controlY,
                        fromX + numbers.next(),
                        fromY + numbers.next(),
                        fromX + numbers.next(),
                        fromY + numbers.next());
            case 'Q' ->
                quadTo(fromX + numbers.next(), fromY + numbers.next(), fromX + numbers.next(), fromY + numbers.next());
            case 'T' -> quadTo(2 * x - controlX, 2 * y - controlY, fromX + numbers.next(), fromY + numbers.next());
            case 'A' -> arcTo(fromX, fromY);
            default -> {
                path.closePath();
                at(startX, startY);
            }
        }
        smooth(command);
    }

    /// What is no curve leaves no control point to go on from. Neither does a curve of the other kind; that is left
    /// out, as no drawing program writes it.
    private void smooth(char command) {
        if ("CSQT".indexOf(command) < 0) {
            controlX = x;
            controlY = y;
        }
    }

    private void moveTo(double toX, double toY) {
        path.moveTo(toX, toY);
        startX = toX;
        startY = toY;
        at(toX, toY);
    }

    private void lineTo(double toX, double toY) {
        path.lineTo(toX, toY);
        at(toX, toY);
    }

    private void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        at(toX, toY);
        controlX = x2;
        controlY = y2;
    }

    private void quadTo(double x1, double y1, double toX, double toY) {
        path.quadTo(x1, y1, toX, toY);
        at(toX, toY);
        controlX = x1;
        controlY = y1;
    }

    private void at(double toX, double toY) {
        x = toX;
        y = toY;
    }

    /// From end points to a centre, as SVG 1.1, appendix F.6.5 counts it.
    private void arcTo(double fromX, double fromY) throws CannotDraw {
        var rx = Math.abs(numbers.next());
        var ry = Math.abs(numbers.next());
        var turn = Math.toRadians(numbers.next() % 360);
        var large = numbers.flag();
        var sweep = numbers.flag();
        var toX = fromX + numbers.next();
        var toY = fromY + numbers.next();
        if (rx == 0 || ry == 0 || (toX == x && toY == y)) {
            lineTo(toX, toY);
            return;
        }
        var cos = Math.cos(turn);
        var sin = Math.sin(turn);
        var dx = (x - toX) / 2;
        var dy = (y - toY) / 2;
        var x1 = cos * dx + sin * dy;
        var y1 = -sin * dx + cos * dy;
        var tooSmall = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
        if (tooSmall > 1) {
            rx *= Math.sqrt(tooSmall);
            ry *= Math.sqrt(tooSmall);
        }
        var below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
        var root = Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below)) * (large == sweep ? -1 : 1);
        var cx = root * rx * y1 / ry;
        var cy = -root * ry * x1 / rx;
        var from = Math.toDegrees(Math.atan2((y1 - cy) / ry, (x1 - cx) / rx));
        var to = Math.toDegrees(Math.atan2((-y1 - cy) / ry, (-x1 - cx) / rx));
        var extent = (to - from) % 360;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        var arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -from, -extent, Arc2D.OPEN);
        var place = AffineTransform.getTranslateInstance(
                cos * cx - sin * cy + (x + toX) / 2, sin * cx + cos * cy + (y + toY) / 2);
        place.rotate(turn);
        path.append(arc.getPathIterator(place), true);
        at(toX, toY);
    }
}
