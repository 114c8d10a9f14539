package org.chatrpc.soap.call;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.chatrpc.account.identity.ContainerRealm;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.contract.Fault;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One call in progress. It passes data from the filter to the endpoint on the other side of the SOAP stack, shows the
 * filter whether a response is the endpoint's or the stack's own, and collects what is logged about the call
 * afterwards. Bound to the thread between {@link #bind} and {@link #unbind}, as a SOAP stack calls the endpoint on the
 * thread of the request.
 */
public class Call {
    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

    private final String address;
    private final String id =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    private long startedAt = System.nanoTime();
    private int bytesIn;
    private String operation = "";
    private String username = "";
    private Optional<Caller> session = Optional.empty();
    private @Nullable String subject;
    private @Nullable String room;
    private @Nullable String message;
    private @Nullable String file;
    private @Nullable FeedPage page;
    private ContainerRealm realm = ContainerRealm.NONE;
    private BooleanSupplier gone = () -> false;
    private boolean reachedEndpoint;
    private @Nullable Fault fault;
    private final ResponseBudget.Share memory;

    /**
     * A call from a network address.
     *
     * @param answers bounds the memory used by responses
     */
    public Call(ResponseBudget answers, String address) {
        this.address = address;
        this.memory = answers.share(address);
    }

    /** Makes this the call of the current thread, until {@link #unbind}. */
    public void bind() {
        CURRENT.set(this);
    }

    /** The call running on the current thread. */
    public static Call current() {
        return CURRENT.get();
    }

    /** Leaves the current thread without a call. */
    public static void unbind() {
        CURRENT.remove();
    }

    /** A short random id that identifies the call in the server's log. */
    public String id() {
        return id;
    }

    /**
     * Records the size of the request and restarts the clock: receiving the request does not count as processing time.
     */
    public void received(int bytes) {
        bytesIn = bytes;
        startedAt = System.nanoTime();
    }

    /** Records the operation of the contract that is called. */
    public void recordOperation(String contractOperation) {
        operation = contractOperation;
    }

    /** The operation that is called; empty if that is not known. */
    String operation() {
        return operation;
    }

    /**
     * Records the targets that the request names, if any: an account, a room, a message, and a file or its upload. They
     * need not exist.
     */
    public void recordTargets(
            Optional<String> account, Optional<String> roomId, Optional<String> messageId, Optional<String> fileId) {
        message = messageId.orElse(null);
        subject = account.orElse(null);
        room = roomId.orElse(null);
        file = fileId.orElse(null);
    }

    Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    Optional<String> room() {
        return Optional.ofNullable(room);
    }

    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** The origin of the writes of the current thread. */
    public static Attribution attribution() {
        Call call = CURRENT.get();
        return call == null ? Attribution.NONE : new Attribution(call.operation, call.address, call.session);
    }

    /** The caller; empty if not authenticated. */
    String username() {
        return username;
    }

    /** Records the caller, whose password has been verified. */
    public void recordCaller(String caller) {
        username = caller;
    }

    /** Records the caller, whose token has been verified. The writes of the call depend on that session from now on. */
    public void recordCaller(OpenSession caller) {
        recordCaller(caller.username());
        session = Optional.of(new Caller(caller.username(), caller.id()));
    }

    /** Records that the call is a poll, and its result. */
    public void recordPoll(FeedPage result) {
        page = result;
    }

    /** The result of the poll, if the front door has read the feed already. */
    public Optional<FeedPage> page() {
        return Optional.ofNullable(page);
    }

    /** Records how the call reaches the realm of its container. */
    public void recordRealm(ContainerRealm reached) {
        realm = reached;
    }

    /** The realm of the container; it is usable for sign-in only if the call goes through the SOAP stack. */
    public ContainerRealm realm() {
        return realm;
    }

    /** Records a check whether the caller has hung up, on servers that support it. */
    public void recordGone(BooleanSupplier hungUp) {
        gone = hungUp;
    }

    /**
     * Whether the caller has hung up, as far as the server can tell; asks the operating system. A caller that has
     * closed only the sending half of the connection counts as well, so the response must still be correct.
     */
    public boolean isGone() {
        return gone.getAsBoolean();
    }

    /** The share of the response memory that this call has reserved, until {@link #freeMemory}. */
    public ResponseBudget.Share memory() {
        return memory;
    }

    /** Releases the memory, once the response has been sent or abandoned. Any thread may call this, also more than once. */
    public void freeMemory() {
        memory.close();
    }

    /** The network address of the caller. */
    public String address() {
        return address;
    }

    /** Records that the SOAP stack has accepted the request and called the endpoint. */
    void reachEndpoint() {
        reachedEndpoint = true;
    }

    public boolean reachedEndpoint() {
        return reachedEndpoint;
    }

    /** Records that the endpoint refused the call. */
    void refuse(Fault reason) {
        fault = reason;
    }

    /** The fault with which the endpoint refused the call, or null. */
    public @Nullable Fault fault() {
        return fault;
    }

    /** How long the server has processed the call, without the time that a poll waited. */
    public Duration work() {
        Duration passed = Duration.ofNanos(System.nanoTime() - startedAt);
        return page == null ? passed : passed.minus(page.waited());
    }

    /**
     * @param answer the fault that was sent, or null
     */
    public FinishedCall finished(@Nullable Fault answer, Duration work, int bytesOut) {
        return new FinishedCall(
                id,
                operation,
                username,
                address,
                Optional.ofNullable(answer).map(Fault::getCode),
                work,
                answer == null
                        ? page().map(found -> new FinishedCall.Poll(
                                found.waited(), found.entries().size()))
                        : Optional.empty(),
                bytesIn,
                bytesOut);
    }
}
