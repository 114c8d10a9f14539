-- The same as in sqlite/V8__threads.sql.
-- thread_root is the message that began the thread of an answer, null for any other message. reply_count, at that message, says how
-- many answers the thread has, without deleted ones.
ALTER TABLE message ADD COLUMN thread_root BIGINT;
ALTER TABLE message ADD COLUMN reply_count INTEGER NOT NULL DEFAULT 0;

CREATE INDEX message_reply ON message (reply_to) WHERE reply_to <> 0;
WITH RECURSIVE thread (id, root) AS (
    SELECT a.id, t.id FROM message a JOIN message t ON t.id = a.reply_to WHERE a.reply_to <> 0 AND t.reply_to = 0
    UNION ALL SELECT a.id, thread.root FROM thread JOIN message a ON a.reply_to = thread.id AND a.reply_to <> 0
)
UPDATE message SET thread_root = thread.root FROM thread WHERE thread.id = message.id;
DROP INDEX message_reply;
CREATE INDEX message_thread ON message (thread_root, number) WHERE thread_root IS NOT NULL;

-- The state of the message includes all its answers so far.
UPDATE message SET reply_count = counted.answers, responded_seq = greatest(responded_seq, counted.last_seq)
FROM (
    SELECT thread_root, max(greatest(id, changed_seq)) AS last_seq, count(CASE WHEN deleted_at IS NULL THEN 1 END) AS answers
    FROM message WHERE thread_root IS NOT NULL GROUP BY thread_root
) AS counted
WHERE counted.thread_root = message.id;
