// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request of the Internet Printing Protocol, as far as a queue is asked (RFC 8010 and 8011).
final class Ipp {

    static final int PRINT_JOB = 0x0002;
    static final int CANCEL_JOB = 0x0008;
    static final int GET_JOB_ATTRIBUTES = 0x0009;
    static final int GET_JOBS = 0x000A;
    static final int GET_PRINTER_ATTRIBUTES = 0x000B;

    private static final int VERSION = 0x0101;
    private static final int OPERATION_GROUP = 0x01;
    private static final int JOB_GROUP = 0x02;
    private static final int END = 0x03;
    private static final int LAST_DELIMITER = 0x0F;
    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;
    private static final int ENUM = 0x23;
    private static final int BEGIN_COLLECTION = 0x34;
    private static final int END_COLLECTION = 0x37;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int URI_VALUE = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME = 0x49;
    private static final int MEMBER = 0x4A;

    /// A queue is on this machine or in this house; who says nothing for so long is not there.
    private static final int PATIENCE_MS = 10_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /// An answer: a status and groups of attributes.
    record Answer(int status, List<Map<String, List<String>>> groups) {

        boolean isFine() {
            return status < 0x0100;
        }

        /// The queue or job is not there.
        boolean isNotFound() {
            return status == 0x0406;
        }

        /// Whether it says in so many words that there is no such value yet.
        boolean saysNone(String name) {
            return groups.stream()
                    .anyMatch(group -> group.containsKey(name)
                            && group.getOrDefault(name, List.of()).isEmpty());
        }

        Optional<String> value(String name) {
            return groups.stream()
                    .flatMap(group -> group.getOrDefault(name, List.of()).stream())
                    .findFirst();
        }

        List<String> values(String name) {
            return groups.stream()
                    .flatMap(group -> group.getOrDefault(name, List.of()).stream())
                    .toList();
        }
    }

    Ipp(int operation, URI printer) {
        write(() -> {
            out.writeShort(VERSION);
            out.writeShort(operation);
            out.writeInt(1);
            out.writeByte(OPERATION_GROUP);
        });
        text(CHARSET, "attributes-charset", "utf-8");
        text(LANGUAGE, "attributes-natural-language", "en");
        text(URI_VALUE, "printer-uri", printer.toString());
    }

    Ipp user(String name) {
        return text(NAME, "requesting-user-name", name);
    }

    Ipp name(String attribute, String value) {
        return text(NAME, attribute, value);
    }

    Ipp mime(String attribute, String value) {
        return text(MIME, attribute, value);
    }

    Ipp keywords(String attribute, String... values) {
        for (var i = 0; i < values.length; i++) {
            text(KEYWORD, i == 0 ? attribute : "", values[i]);
        }
        return this;
    }

    Ipp number(String attribute, int value) {
        return attribute(INTEGER, attribute, () -> {
            out.writeShort(Integer.BYTES);
            out.writeInt(value);
        });
    }

    /// What follows is about the job.
    Ipp job() {
        write(() -> out.writeByte(JOB_GROUP));
        return this;
    }

    /// The paper of a job: its size in hundredths of a millimetre, and its tray.
    Ipp medium(int width, int height, String tray) {
        attribute(BEGIN_COLLECTION, "media-col", () -> out.writeShort(0));
        text(MEMBER, "", "media-size");
        attribute(BEGIN_COLLECTION, "", () -> out.writeShort(0));
        text(MEMBER, "", "x-dimension").number("", width);
        text(MEMBER, "", "y-dimension").number("", height);
        attribute(END_COLLECTION, "", () -> out.writeShort(0));
        text(MEMBER, "", "media-source").text(KEYWORD, "", tray);
        return attribute(END_COLLECTION, "", () -> out.writeShort(0));
    }

    /// Sends the request, and a document behind it.
    Answer send(URI printer, byte[] document) throws IOException {
        write(() -> out.writeByte(END));
        var port = printer.getPort() < 0 ? 631 : printer.getPort();
        var http = URI.create("http://" + printer.getHost() + ":" + port + printer.getRawPath());
        if (!(http.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new IOException("no way to " + http.getScheme());
        }
        connection.setConnectTimeout(PATIENCE_MS);
        connection.setReadTimeout(PATIENCE_MS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/ipp");
        connection.setFixedLengthStreamingMode(bytes.size() + document.length);
        try (var to = connection.getOutputStream()) {
            bytes.writeTo(to);
            to.write(document);
        }
        try (var from = connection.getInputStream()) {
            return read(from);
        } finally {
            connection.disconnect();
        }
    }

    static Answer read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        in.readShort();
        var status = in.readUnsignedShort();
        in.readInt();
        var groups = new ArrayList<Map<String, List<String>>>();
        var name = "";
        for (var tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
            if (tag <= LAST_DELIMITER) {
                groups.add(new LinkedHashMap<>());
                continue;
            }
            var named = string(in);
            name = named.isEmpty() ? name : named;
            var value = value(tag, in);
            if (groups.isEmpty()) {
                throw new IOException("a value without a group");
            }
            var values = groups.getLast().computeIfAbsent(name, _ -> new ArrayList<>());
            value.ifPresent(values::add);
        }
        return new Answer(status, groups);
    }

    /// A value in words; empty for what stands out of band, such as "no value".
    private static Optional<String> value(int tag, DataInputStream in) throws IOException {
        var bytes = in.readNBytes(in.readUnsignedShort());
        if (tag < 0x20) {
            return Optional.empty();
        }
        return switch (tag) {
            case INTEGER, ENUM ->
                bytes.length == Integer.BYTES
                        ? Optional.of(String.valueOf(ByteBuffer.wrap(bytes).getInt()))
                        : Optional.empty();
            case BOOLEAN -> Optional.of(String.valueOf(bytes.length > 0 && bytes[0] != 0));
            default -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
        };
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
    }

    private Ipp text(int tag, String name, String value) {
        return attribute(tag, name, () -> {
            var text = value.getBytes(StandardCharsets.UTF_8);
            out.writeShort(text.length);
            out.write(text);
        });
    }

    private Ipp attribute(int tag, String name, Writing value) {
        write(() -> {
            out.writeByte(tag);
            var text = name.getBytes(StandardCharsets.UTF_8);
            out.writeShort(text.length);
            out.write(text);
            value.write();
        });
        return this;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing what) {
        try {
            what.write();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
