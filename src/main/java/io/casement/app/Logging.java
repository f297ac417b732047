// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets up the log: warnings only, on standard error, since standard output belongs to the commands.
///
/// In Java and not in a file: reading the file would cost a start more than all of this.
final class Logging {

    /// No stack of an exception is printed whole: its message may carry a name.
    private static final String PATTERN = "%d{HH:mm:ss} %-5level %logger{20} %msg%n%nopex";

    private Logging() {}

    static void quiet() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        context.reset();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
    }
}
