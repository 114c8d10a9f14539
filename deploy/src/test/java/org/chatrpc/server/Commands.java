package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.server.admin.AdminAction;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands of the server, and what is expected of them when something is wrong. */
final class Commands {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private Commands() {}

    /** Every command, groups of commands included, as it is called. */
    static Stream<List<String>> all() {
        return commandLines(new CommandLine(new ServerOptions())).map(Commands::path);
    }

    /** Those that call a server. */
    static Stream<List<String>> calls() {
        return commandLines(new CommandLine(new ServerOptions()))
                .filter(command -> command.getCommand() instanceof AdminAction)
                .map(Commands::path);
    }

    private static Stream<CommandLine> commandLines(CommandLine parent) {
        return parent.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), commandLines(command)));
    }

    private static List<String> path(CommandLine command) {
        List<String> names =
                Arrays.asList(command.getCommandSpec().qualifiedName().split(" "));
        return names.subList(1, names.size());
    }

    static CommandLine command(List<String> path) {
        CommandLine command = new CommandLine(new ServerOptions());
        for (String name : path) {
            command = command.getSubcommands().get(name);
        }
        return command;
    }

    /**
     * The command with the least that it needs.
     *
     * @param url of the server, if it calls one
     * @param secret a file with a secret
     */
    static List<String> complete(List<String> path, String url, Path secret) {
        List<String> arguments = new ArrayList<>(path);
        if (path.get(0).equals("post")) {
            arguments.addAll(List.of("--url", url, "--patience", "0"));
        } else if (path.equals(List.of("admin", "change-password"))) {
            arguments.addAll(1, List.of("--url", url, "--user", "zoe", "--password-file", secret.toString()));
            arguments.addAll(List.of("--new-password-file", secret.toString()));
        } else if (path.get(0).equals("admin")) {
            arguments.addAll(1, List.of("--url", url, "--token-file", secret.toString()));
        }
        command(path).getCommandSpec().args().stream()
                .filter(Commands::isNeeded)
                .forEach(argument -> add(arguments, argument, secret));
        return arguments;
    }

    /** Of arguments that exclude each other, the first. */
    private static boolean isNeeded(ArgSpec argument) {
        return argument.group() == null
                ? argument.required()
                : argument.group().multiplicity().min() > 0
                        && argument.group().args().iterator().next().equals(argument);
    }

    private static void add(List<String> arguments, ArgSpec argument, Path secret) {
        if (argument instanceof OptionSpec option) {
            arguments.add(option.longestName());
        }
        if (argument.arity().max() > 0) {
            arguments.add(value(argument, secret));
        }
    }

    private static String value(ArgSpec argument, Path secret) {
        boolean isNumber =
                argument.type() == int.class || argument.type() == Integer.class || argument.type() == long.class;
        return isNumber ? "1" : argument.type() == Path.class ? secret.toString() : "x";
    }

    /** Runs a command that is wrong, and expects a line that contains the part, and the way to help. */
    static void assertWrongUsage(List<String> arguments, String part) {
        CommandLineRun run = CommandLineRun.inThisJvm("a text\n", arguments);
        assertThat(run.exitCode()).as("%s: %s", arguments, run).isEqualTo(WRONG_USAGE);
        assertThat(run.err()).as("%s", arguments).hasSize(2).last().isEqualTo("Try --help.");
        assertThat(run.err())
                .first()
                .asString()
                .startsWith("chat-server: ")
                .contains(part)
                .doesNotContain("Exception");
        assertThat(run.out()).as("%s", arguments).isEmpty();
    }

    /** Runs a command that fails, and expects one line that contains the parts. */
    static void assertRefused(List<String> arguments, String... parts) {
        CommandLineRun run = CommandLineRun.inThisJvm("a text\n", arguments);
        assertThat(run.exitCode()).as("%s: %s", arguments, run).isEqualTo(REFUSED);
        assertThat(run.err())
                .as("%s", arguments)
                .singleElement()
                .asString()
                .startsWith("chat-server: ")
                .contains(parts);
        assertThat(run.err()).as("%s", arguments).singleElement().asString().doesNotContain("Exception");
        assertThat(run.out()).as("%s", arguments).isEmpty();
    }
}
