package org.chatrpc.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.chatrpc.http.address.ServerAddress;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.page.ClientFiles;
import org.chatrpc.http.receive.RequestBodies;
import org.chatrpc.http.transfer.FileTransfers;
import org.chatrpc.http.transfer.OutgoingTransfers;
import org.chatrpc.http.transfer.ResponseTransfers;
import org.chatrpc.http.transfer.SendingThreads;
import org.chatrpc.http.transfer.TransferPolicy;
import org.chatrpc.log.MessageLog;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.telemetry.Metrics;

/**
 * Provides the parts of the chat to the objects that the container creates: servlets, filters and the endpoint. Uses
 * only scopes without client proxies, which would add a cost to each call for no benefit.
 */
@Dependent
public class Producers {
    private static final Logger LOGGER = System.getLogger(Producers.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    static Configuration configuration() {
        return loggingFailure(Configuration::ofProcess);
    }

    @Produces
    @Singleton
    ChatApplication application(Configuration configuration, MessageLog log) {
        return loggingFailure(() -> new ChatApplication(configuration, log, threads));
    }

    /** A container reports a failed start with pages of stack traces; this logs the reason in one line before them. */
    private static <T> T loggingFailure(Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            LOGGER.log(Level.ERROR, "The chat cannot start. {0}", e.getMessage());
            throw e;
        }
    }

    @Produces
    static ChatServices services(ChatApplication application) {
        return application.services();
    }

    @Produces
    static CallListener callListener(ChatApplication application) {
        return application.calls();
    }

    @Produces
    static Metrics metrics(ChatApplication application) {
        return application.metrics();
    }

    @Produces
    static MetricsAccess metricsAccess(Configuration configuration) {
        return new MetricsAccess(configuration.metricsToken());
    }

    @Produces
    static EndpointPolicy endpointPolicy(Configuration configuration) {
        return configuration.endpoint();
    }

    @Produces
    @Singleton
    static RequestBodies requestBodies(Configuration configuration) {
        return new RequestBodies(configuration.receiving(), System::nanoTime);
    }

    @Produces
    static TransferPolicy transferPolicy(Configuration configuration) {
        return configuration.transfers();
    }

    @Produces
    @Singleton
    OutgoingTransfers sendings(TransferPolicy policy, Metrics metrics) {
        OutgoingTransfers sendings = new OutgoingTransfers(policy.pace(), threads);
        metrics.watch(sendings);
        return sendings;
    }

    static void close(@Disposes OutgoingTransfers sendings) {
        sendings.close();
    }

    @Produces
    @Singleton
    static SendingThreads sendingThreads(TransferPolicy policy) {
        return new SendingThreads(policy);
    }

    @Produces
    @Singleton
    static FileTransfers fileTransfers(TransferPolicy policy, OutgoingTransfers sendings, SendingThreads threads) {
        return new FileTransfers(policy, sendings, threads);
    }

    @Produces
    @Singleton
    static ResponseTransfers answerTransfers(
            TransferPolicy policy, OutgoingTransfers sendings, SendingThreads threads, ChatServices services) {
        ResponseTransfers transfers = new ResponseTransfers(policy, sendings, threads);
        services.answers().onExhausted(transfers::makeRoom);
        return transfers;
    }

    @Produces
    static TrustedProxies trustedProxies(Configuration configuration) {
        return configuration.trustedProxies();
    }

    @Produces
    static ServerAddress serverAddress(Configuration configuration) {
        return configuration.serverAddress();
    }

    @Produces
    static ClientFiles clientFiles(Configuration configuration) {
        return configuration.clientFiles();
    }
}
