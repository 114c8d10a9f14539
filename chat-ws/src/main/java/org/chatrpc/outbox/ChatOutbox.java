package org.chatrpc.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Posts to the chat in the transaction of the caller: there is a message if and only if that transaction is committed, and once.
 * Inject it, and call {@link #post} where the data of the application is changed. Thread-safe.
 *
 * <p>The table has to exist, and {@code chat.outbox.tokenFile} has to be set; {@code docs/transactions.md} of the chat has both.
 * While the chat is away, or refuses the token, messages wait in the table. A message that the chat refuses for good stays there
 * with the code of the fault.
 */
@ApplicationScoped
public class ChatOutbox {
    private static final Logger LOGGER = System.getLogger(ChatOutbox.class.getName());
    private static final Duration STOP = Duration.ofSeconds(5);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    /** Null before the application has started. */
    private volatile @Nullable Parts parts;

    private record Parts(OutboxTable table, ForwarderThread forwarder) {}

    /**
     * Starts sending, including rows left by an earlier run. Called outside any transaction.
     *
     * @throws RuntimeException if the settings cannot be used, so that the application does not start
     */
    void start() {
        OutboxSettings settings = OutboxSettings.ofApplication();
        OutboxTable table = new OutboxTable(source(settings.dataSource()), settings.table());
        try {
            table.requireAutoCommitOutside();
        } catch (SQLException e) {
            // The thread keeps retrying.
            LOGGER.log(Level.WARNING, "The database of the outbox cannot be reached yet: {0}", e.getMessage());
        }
        Forwarder forwarder =
                new Forwarder(table, new ChatCall(settings.chat()), settings.tokenFile(), System::nanoTime);
        ForwarderThread thread = new ForwarderThread(forwarder, threads);
        parts = new Parts(table, thread);
        thread.start();
    }

    /**
     * Posts a message when the transaction of this thread is committed, and never otherwise.
     *
     * @param room the id of a room that the service account is a member of
     * @param text 1 to 8,000 characters
     * @return the id of the row, which becomes the {@code clientMessageId} of the message
     * @throws IllegalArgumentException if no room has such an id, or no message can have this text
     * @throws IllegalStateException if there is no active transaction, or if it does not include the data source of the outbox
     * @throws OutboxException if the database fails, which like every unchecked exception rolls back the transaction
     */
    public String post(String room, String text) {
        Parts started = parts;
        if (started == null) {
            throw new IllegalStateException("The application has not started");
        }
        MessageForm.checkRoom(room);
        OutboxRow row = new OutboxRow(UUID.randomUUID().toString(), room, MessageForm.checkedText(text));
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("There is no active transaction to post in");
        }
        try {
            started.table().insert(row);
        } catch (SQLException e) {
            throw new OutboxException("The message could not be inserted: " + e.getMessage(), e);
        }
        nudgeAfterCommit(started.forwarder());
        return row.id();
    }

    private void nudgeAfterCommit(ForwarderThread thread) {
        // Once for a transaction, however many messages it posts.
        if (transactions.getResource(this) == null) {
            transactions.putResource(this, true);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        thread.nudge();
                    }
                }
            });
        }
    }

    /** Ends the sending; what is left is sent after the next start. */
    void stop() {
        Parts started = parts;
        if (started != null) {
            started.forwarder().stop(STOP);
        }
    }

    @SuppressWarnings("BanJNDI") // The name is a setting of the operator.
    private static DataSource source(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(
                    "There is no data source " + name + ", which chat.outbox.dataSource names", e);
        }
    }
}
