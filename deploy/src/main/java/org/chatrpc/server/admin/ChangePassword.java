package org.chatrpc.server.admin;

import java.nio.file.Path;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Changes the caller's own password, which is required after an administrator has set it. */
@Command(
        name = "change-password",
        description = "Changes your own password, which comes first if an administrator set it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class ChangePassword implements AdminAction {
    @ParentCommand
    private AdminCommand admin;

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is the new password; - for the next line of the standard input. Asked for"
                            + " otherwise.")
    private @Nullable Path newPasswordFile;

    @Override
    public void run(Console console) throws StartFailure {
        admin.requirePassword("change-password");
        String oldPassword = admin.password();
        String newPassword = newPasswordFile == null ? asked() : Credentials.firstLine(newPasswordFile);
        try (AdminConnection connection = admin.signIn(oldPassword)) {
            connection.changePassword(oldPassword, newPassword);
        }
        console.say("The password was changed.");
    }

    private static String asked() throws StartFailure {
        String once = Credentials.ask("New password: ");
        if (!once.equals(Credentials.ask("The same again: "))) {
            throw new StartFailure("The two are not the same.");
        }
        return once;
    }
}
