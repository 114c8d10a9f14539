/** Administration of reports of messages. */
@NullMarked
package org.chatrpc.admin.report;

import org.jspecify.annotations.NullMarked;
