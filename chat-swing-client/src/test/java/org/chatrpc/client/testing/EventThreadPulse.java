package org.chatrpc.client.testing;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures how long each event occupies the event thread, and what the thread does if that is too long.
 *
 * <p>The time between two calls of {@code getNextEvent} is attributed to one event, so the loop of a modal dialog,
 * which runs inside the event that opened it, counts as idle. Elapsed time alone would depend on the load of the
 * machine, so two kinds of time are distinguished: <b>busy</b> is CPU time used by the event; <b>blocked</b> is time
 * in which samples found the thread waiting for a lock, another thread, the network or a file (but not for the
 * toolkit), limited to the waiting time reported by the scheduler. The rest is time in which the machine ran other
 * processes.
 *
 * <p>Install it once per JVM, before or after the first window. Thread-safe.
 */
public final class EventThreadPulse extends EventQueue {

    /** Users notice longer delays. */
    public static final Duration LIMIT = Duration.ofMillis(50);

    private static final long LIMIT_NANOS = LIMIT.toNanos();
    private static final long SAMPLE_NANOS = Duration.ofMillis(5).toNanos();
    private static final int DEPTH = 60;
    /** The program's own classes, themes and icons, and the fonts, which are loaded from disk once, on first use. */
    private static final Pattern ONCE = Pattern.compile(
            "(jdk\\.internal\\.loader|java\\.util\\.zip|sun\\.font|com\\.github\\.weisj\\.jsvg\\.parser)\\..*"
                    + "|com\\.formdev\\.flatlaf\\.UIDefaultsLoader");

    private static final Pattern WAITING_FOR_DATA = Pattern.compile("^(java\\.net|java\\.io|sun\\.nio)\\.");
    private static final Pattern TOOLKIT = Pattern.compile("^(sun\\.awt|sun\\.java2d|javax\\.swing\\.Timer)");
    private static final int MOST_STALLS = 200;
    private static final int MOST_LOOKS = 20;
    private static final int MOST_FRAMES = 30;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * An event that took too long.
     *
     * @param busyMillis CPU time
     * @param blockedMillis time observed waiting
     * @param wallMillis elapsed time
     * @param where the event, and the stack of the thread during it
     */
    public record Stall(long busyMillis, long blockedMillis, long wallMillis, String where) {

        public boolean blocked() {
            return blockedMillis > LIMIT.toMillis();
        }

        public boolean busy() {
            return busyMillis > LIMIT.toMillis();
        }
    }

    private final Object lock = new Object();
    private final List<Stall> stalls = new ArrayList<>(); // guarded by lock
    private Thread thread; // guarded by lock, as all below
    /** The event being measured; null between two of them, and for one to disregard. */
    private AWTEvent event;

    private long since;
    private long cpuSince;
    private ReadyTime ready;
    private long readySince;
    private long blockedNanos;
    private final List<String> seen = new ArrayList<>();
    private long events;

    private EventThreadPulse() {}

    /** Installs itself as the event queue of this JVM and starts to measure. */
    public static EventThreadPulse install() {
        EventThreadPulse pulse = new EventThreadPulse();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(pulse);
        Thread sampler = new Thread(pulse::sample, "event-thread-pulse");
        sampler.setDaemon(true);
        sampler.setPriority(Thread.MAX_PRIORITY);
        sampler.start();
        return pulse;
    }

    /** The events that took too long since the last call; only the first ones if there are very many. */
    public List<Stall> takeStalls() {
        synchronized (lock) {
            List<Stall> taken = List.copyOf(stalls);
            stalls.clear();
            return taken;
        }
    }

    /** Does not measure the current event, in which a test does what no user or screen reader does at once. */
    public void disregardThisEvent() {
        synchronized (lock) {
            event = null;
        }
    }

    /** The number of events so far. */
    public long events() {
        synchronized (lock) {
            return events;
        }
    }

    @Override
    public AWTEvent getNextEvent() throws InterruptedException {
        end();
        AWTEvent next = super.getNextEvent();
        begin(next);
        return next;
    }

    private void begin(AWTEvent next) {
        synchronized (lock) {
            if (thread != Thread.currentThread()) {
                thread = Thread.currentThread();
                ready = ReadyTime.ofThisThread();
            }
            event = next;
            readySince = ready.nanos();
            cpuSince = THREADS.getCurrentThreadCpuTime();
            blockedNanos = 0;
            seen.clear();
            since = System.nanoTime();
            events++;
        }
    }

    private void end() {
        synchronized (lock) {
            long wall = System.nanoTime() - since;
            if (event != null && wall > LIMIT_NANOS && stalls.size() < MOST_STALLS) {
                long busy = THREADS.getCurrentThreadCpuTime() - cpuSince;
                long waited = wall - (ready.nanos() - readySince);
                long blocked = Math.max(0, Math.min(blockedNanos, waited));
                stalls.add(
                        new Stall(millis(busy), millis(blocked), millis(wall), event + "\n" + String.join("\n", seen)));
            }
            event = null;
        }
    }

    /** Looks at the event thread at regular intervals; the pause between two looks waits for nothing. */
    private void sample() {
        long before = System.nanoTime();
        while (true) {
            try {
                Thread.sleep(Duration.ofNanos(SAMPLE_NANOS).toMillis());
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            look(now, now - before);
            before = now;
        }
    }

    /** Counts the time since the last sample as blocked if the thread is found waiting during a long event. */
    private void look(long now, long elapsed) {
        synchronized (lock) {
            if (event == null || now - since < 2 * SAMPLE_NANOS) {
                return;
            }
            ThreadInfo info = THREADS.getThreadInfo(thread.getId(), DEPTH);
            // The event thread is waiting for this lock, to report the end of its event.
            if (info == null || isOurs(info)) {
                return;
            }
            if (isWaiting(info)) {
                // A single sample proves little: if this thread was delayed, only a part of the time since the last
                // one counts.
                blockedNanos += Math.min(elapsed, 2 * SAMPLE_NANOS);
            }
            if (seen.size() < MOST_LOOKS) {
                seen.add(describe(info, now - since));
            }
        }
    }

    private static boolean isOurs(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .limit(3)
                .anyMatch(frame -> frame.getClassName().equals(EventThreadPulse.class.getName()));
    }

    private static boolean isWaiting(ThreadInfo info) {
        StackTraceElement[] stack = info.getStackTrace();
        return switch (info.getThreadState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> !isToolkit(stack);
            case RUNNABLE -> isWaitingForData(stack);
            default -> false;
        };
    }

    /** A thread in native code counts as running while it waits for the network or the disk. */
    private static boolean isWaitingForData(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
                && WAITING_FOR_DATA.matcher(stack[0].getClassName()).find()
                && Arrays.stream(stack).map(StackTraceElement::getClassName).noneMatch(ONCE.asMatchPredicate());
    }

    /**
     * AWT waits for the only lock of its connection to the X server, which measures that server's speed, not ours.
     * Swing's timer thread holds its timers and their queue for microseconds, so a longer wait for it is a wait for a
     * CPU.
     */
    private static boolean isToolkit(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.util.concurrent.") && !name.startsWith("jdk.internal."))
                .findFirst()
                .filter(TOOLKIT.asPredicate())
                .isPresent();
    }

    private static String describe(ThreadInfo info, long after) {
        return info.getThreadState() + " after " + millis(after) + " ms\n"
                + Arrays.stream(info.getStackTrace())
                        .limit(MOST_FRAMES)
                        .map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n"));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
