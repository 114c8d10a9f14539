package org.chatrpc.file.scan;

import java.time.Duration;
import java.util.Optional;

/**
 * How files are scanned.
 *
 * @param clamd where clamd listens; empty if files are not scanned
 * @param timeout how long scanning a file may take
 * @param failOpen whether files are accepted while the scanner is unavailable
 */
public record ScanPolicy(Optional<Address> clamd, Duration timeout, boolean failOpen) {
    /** Files are not scanned. */
    public static final ScanPolicy NONE = new ScanPolicy(Optional.empty(), Duration.ofSeconds(1), false);

    /** Where a server listens. */
    public record Address(String host, int port) {}

    /** The scanner, if there is one. */
    public Optional<Scanner> scanner() {
        return clamd.map(address -> new Clamd(address, timeout));
    }
}
