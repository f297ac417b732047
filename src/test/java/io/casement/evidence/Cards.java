// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Pictures of identity cards for tests; nobody's.
public final class Cards {

    private Cards() {}

    /// A card with a face at the left, lines of print, and a number below, in a picture of 1,000 by 630 pixels.
    public static byte[] jpeg() {
        var image = new BufferedImage(1000, 630, BufferedImage.TYPE_INT_RGB);
        box(image, 0, 0, 1000, 630, 0xdfe6ee);
        box(image, 40, 40, 920, 60, 0x3c5a86);
        box(image, 60, 140, 240, 320, 0xc9b7a2);
        box(image, 130, 190, 100, 130, 0x6b5545);
        for (var line = 0; line < 5; line++) {
            print(image, 350, 150 + 60 * line, 18 - 2 * line, 0x222a33);
        }
        print(image, 60, 530, 28, 0x101010);
        print(image, 60, 570, 28, 0x101010);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A request as a mail, with such a card attached that nobody asked for.
    public static byte[] mail() {
        return mail("drivers license.jpg", jpeg());
    }

    /// A request as a mail with a picture.
    public static byte[] mail(String name, byte[] picture) {
        return """
                From: Marcus Whitfield <marcus@mail.example>
                Subject: My data
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=next

                --next
                Content-Type: text/plain; charset=utf-8

                I attach my driver's license so there is no delay.
                --next
                Content-Type: image/jpeg; name="%1$s"
                Content-Disposition: attachment; filename="%1$s"
                Content-Transfer-Encoding: base64

                %2$s
                --next--
                """.formatted(name, Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(picture))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void print(BufferedImage image, int x, int y, int signs, int colour) {
        for (var i = 0; i < signs; i++) {
            box(image, x + 30 * i, y, 6 + i * 7 % 14, 26, colour);
        }
    }

    private static void box(BufferedImage image, int x, int y, int width, int height, int colour) {
        for (var row = y; row < y + height; row++) {
            for (var column = x; column < x + width; column++) {
                image.setRGB(column, row, colour);
            }
        }
    }
}
