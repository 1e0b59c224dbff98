import type { TraceSpan } from './TraceSpan';

const reads =
  /^\s*(?:\(?\s*(?:select|with|show|describe|explain)|get|mget|hget\w*|hmget|exists|ttl|scan|keys|lrange|smembers|sismember|zrange\w*|zscore|strlen|find\w*|aggregate|count\w*|query|search|read\w*|batchget\w*|getitem|distinct|fetch|msearch|head|list\w*)\b/i;
const fills = /^\s*(?:set|setex|psetex|setnx|mset|hset|hmset|add|put|store|cas|replace)\b/i;
const writes =
  /^\s*(?:insert|update|delete|replace|merge|upsert|create|drop|alter|truncate|commit|begin|del|unlink|incr\w*|decr\w*|expire\w*|[lr]push\w*|[lr]pop|sadd|srem|zadd|zrem\w*|hdel|hincrby|save|write\w*|remove|findandmodify|putitem|updateitem|deleteitem|index|bulk|touch|flush\w*)\b/i;

/** What a call of a store asks for, by its operation, its statement or its name; undefined where they do not say. */
export function askedOf({ attributes, name }: TraceSpan): 'read' | 'write' | 'fill' | undefined {
  for (const text of [attributes.get('db.operation.name'), attributes.get('db.query.text'), name]) {
    if (text === undefined) continue;
    if (reads.test(text)) return 'read';
    if (fills.test(text)) return 'fill';
    if (writes.test(text)) return 'write';
  }
  return undefined;
}
