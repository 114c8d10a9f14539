package org.chatrpc.server;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.server.admin.AdminAction;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.settings.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The main program: parses the command line, runs the server until it is stopped, and exits. */
public final class ChatServer {

    private static final int OK = 0;
    private static final int CANNOT_START = 1;
    private static final int WRONG_USAGE = 2;

    private ChatServer() {}

    public static void main(String... arguments) {
        // Threads left behind by GlassFish would keep the process alive.
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Does what the arguments say, and returns the exit code. */
    static int run(Console console, String... arguments) {
        ServerOptions options = new ServerOptions();
        CommandLine commandLine =
                new CommandLine(options).setOut(new PrintWriter(console.out(), true, Charset.defaultCharset()));
        Object command;
        try {
            ParseResult parsed = commandLine.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return OK;
            }
            command = parsed.hasSubcommand() ? subcommand(parsed) : null;
        } catch (ParameterException e) {
            return wrongUsage(console, e);
        }
        try {
            if (command instanceof StoreCommand store) {
                new StoreTool(Installation.ofProgram(), console).run(store);
            } else if (command instanceof AdminAction admin) {
                admin.run(console);
            } else {
                new ServerRun(options, console, StopSignal.listen()).run();
            }
            return OK;
        } catch (ParameterException e) {
            // Options that exclude each other.
            return wrongUsage(console, e);
        } catch (StartFailure e) {
            Logger.getLogger(ChatServer.class.getName()).log(Level.FINE, e.getMessage(), e);
            console.fail(e.getMessage());
            return CANNOT_START;
        }
    }

    private static int wrongUsage(Console console, ParameterException problem) {
        console.fail(String.valueOf(problem.getMessage()));
        console.warn("Try --help.");
        return WRONG_USAGE;
    }

    /** The command to run: the last one, as a command may have commands of its own, and then does nothing by itself. */
    private static Object subcommand(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Object command = last.commandSpec().userObject();
        if (!last.commandSpec().subcommands().isEmpty()) {
            throw new ParameterException(
                    last.commandSpec().commandLine(),
                    "Missing command of " + last.commandSpec().name() + ".");
        }
        return command;
    }
}
