/** Scanners for malicious software, behind a port. Independent of the chat. */
@NullMarked
package org.chatrpc.file.scan;

import org.jspecify.annotations.NullMarked;
