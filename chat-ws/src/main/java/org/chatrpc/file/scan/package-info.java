/** Scanners for malicious software, behind a port. Knows nothing of the chat. */
@NullMarked
package org.chatrpc.file.scan;

import org.jspecify.annotations.NullMarked;
