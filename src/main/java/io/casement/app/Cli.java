// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line: the same desk without a window, for scripts and servers.
///
/// Ends with 0 done, 1 barred by a rule or found damaged, 2 wrong usage or unreadable input, 3 trouble. Touches no
/// JavaFX, except to open the window.
@Command(
        name = "casement",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        header = "Handles privacy requests: from the letter that arrived to the letter that is posted.",
        description = {"", "Without a command the window opens.", ""},
        footer = {
            "",
            "Ends with 0 done, 1 barred by a rule or found damaged, 2 wrong usage or unreadable input, 3 trouble.",
            "Days are written as 2026-06-09, 9 June, 9.6., today or t-3."
        })
final class Cli implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Cli() {}

    /// Runs one command.
    ///
    /// @return its exit status
    static int run(List<String> arguments, Workshop shop) {
        var terminal = shop.terminal();
        var cli = new CommandLine(new Cli())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new InitCommand(shop))
                .addSubcommand(new OfficeCommand(shop))
                .addSubcommand(new CommandLine(new UserCommand(shop))
                        .addSubcommand(new UserCommand.Add(shop))
                        .addSubcommand(new UserCommand.Roles(shop))
                        .addSubcommand(new UserCommand.Away(shop))
                        .addSubcommand(new UserCommand.Back(shop))
                        .addSubcommand(new UserCommand.Leave(shop))
                        .addSubcommand(new UserCommand.Passphrase(shop))
                        .addSubcommand(new UserCommand.Recover(shop))
                        .addSubcommand(new UserCommand.Everybody(shop)))
                .addSubcommand(new LogCommand(shop))
                .addSubcommand(new QueueCommand(shop))
                .addSubcommand(new ShowCommand(shop))
                .addSubcommand(new DoCommand(shop))
                .addSubcommand(new LetterCommand(shop))
                .addSubcommand(new SignCommand(shop))
                .addSubcommand(new EvidenceCommand(shop))
                .addSubcommand(new DeadlineCommand(shop))
                .addSubcommand(new CheckCommand(shop))
                .addSubcommand(new CommandLine(new LawCommand())
                        .addSubcommand(new LawCommand.All(shop))
                        .addSubcommand(new LawCommand.Show(shop))
                        .addSubcommand(new LawDeeds.History(shop))
                        .addSubcommand(new LawDeeds.Export(shop))
                        .addSubcommand(new LawDeeds.Import(shop))
                        .addSubcommand(new LawDeeds.Approve(shop))
                        .addSubcommand(new LawDeeds.TurnDown(shop))
                        .addSubcommand(new LawDeeds.Compare(shop)));
        return cli.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command, terminal))
                .execute(arguments.toArray(String[]::new));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /// Without a command, but not without words: the window has none.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int usage(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("`" + command.getCommandSpec().qualifiedName() + " --help` says how it is used.");
        return Stop.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, Terminal terminal) {
        var stop = Failures.stop(failure);
        if (Printing.isJson(command)) {
            terminal.out().println(Json.of(Printing.problem(stop)));
        } else {
            terminal.err().println(stop.sentence());
        }
        return stop.status();
    }

    /// Says which Casement this is.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {program()};
        }
    }

    /// Name and version, as a person would report them.
    static String program() {
        var version = Cli.class.getPackage().getImplementationVersion();
        return "Casement " + (version == null ? "(not packaged)" : version);
    }
}
