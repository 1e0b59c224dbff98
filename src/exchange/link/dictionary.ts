import { strToU8 } from 'fflate';

/**
 * Words that names are likely to hold, the likeliest last, so that the compression of a link can point at them. Frozen: a
 * link of version 1 can only be read with exactly these bytes.
 */
const words = `
Aggregator Analytics Archive Assets Audience Availability Baggage Balance Bank Barcode Basket Batch job Bidding Blob store
Booking Calendar Campaign Card network Catalog Chat Checkout Claims Cluster Collector Comments Compliance Connector Consumer
Contacts Content Contracts Courier Credit check Cron Currency Customer Dashboard Data lake Data warehouse Dead letter Decoder
Delivery Deposit Device Directory Discount Dispatcher Document DNS Downloads Driver Emailer Encoder Engine Enrollment Entry
ETL Exchange Exporter External Fanout Feature flags Feed Files Fleet Flight Follower Forecast Fraud check Friends Fulfilment
Geo Graph Group Hotel Identity Image resize Import Indexer Ingest Insurance Inventory Invoice Jobs Journal Kafka Key-value
Kitchen Leader Leaderboard Ledger Library Limits Listing Location Logger Logs Loyalty Machine Mailer Map tiles Marketing Match
Media Member Memcached Menu Merchant Metrics Mobile app Model Monitor Music News Newsfeed Notification Notifications Notifier
Object store Offers Onboarding OpenSearch Partner Passenger Patient Payroll Permissions Photo Pipeline Playback Player Playlist
Points Policy Portal Posts Presence Prices Pricing Primary Printer Processor Product Products Profile Promotion Provider
Publisher Push Query Quota Quotes RabbitMQ Ranking Rate limiter Ratings Reader Recommendation Recommendations Redirect Refund
Registry Relay Rendering Replica Replicas Report Reporting Reservation Results Returns Reviews Rewards Rider Risk Roster Route
Sales Scheduler Schema Scoring Scraper Search index Seat Secondary Sensor Sequencer Sessions Settlement Shard Shipment Shipping
Shop Short link Signup SMS Social Stats Status Stock Storage Store front Stream Subscription Suggest Supplier Support Survey Sync
Tag Task Tax Telemetry Tenant Thumbnail Ticket Ticketing Timeline Token Tokens Topic Tracker Tracking Trading Traffic Transcoder
Transcoding Transfer Translation Trip Tweets Upload Uploads URL shortener Usage Validation Vault Vehicle Vendor Video Views
Voting Wallet Warehouse Watch Weather Webhook Website Wishlist Writer
App server Auth API gateway Backend Browser Gateway Frontend Front end Edge Proxy Router Ingress nginx Envoy CDN Web server Web app
Elasticsearch MongoDB Cassandra DynamoDB Postgres PostgreSQL MySQL Redis S3 SQS Lambda function
Region 2\nRegion 3\nZone C\nZone D\neu-west-1a\neu-west-1b\nus-east-1a\nus-east-1b\nus-east-1\neu-west-1
GET /\nPOST /\nPUT /\nDELETE /\nList \nCreate \nUpdate \nDelete \nGet \nPlace order\nLog in\nSearch\nBrowse\nUsers\nOrders\nPosts\n
serviceTime\nslots\nqueueLimit\nwaiting\nrate\ntimeoutMs\nattempts
 primary replica master slave writes reads read write events requests users customers data system microservice service worker
 server client queue cache database store DB API web app mobile admin public internal shared main old new
Auth service\nUser service\nUser DB\nUsers DB\nSession cache\nSessions\nProduct service\nProduct DB\nCatalog service\nCatalog DB\nCart service
Cart\nCart cache\nOrder service\nOrder DB\nOrders\nOrders API\nOrders DB\nOrder queue\nOrder worker\nPayment service\nPayments\nPayment DB\nPayment API
Payments DB\nInventory service\nInventory DB\nSearch service\nSearch cache\nEmail worker\nEmail queue\nNotification service\nImage worker\nWeb cache
Mobile users\nWeb users\nCustomers\nBrowsers\nAPI servers\nWeb servers\nApp servers\nMain database\nMain DB\nRead replica\nReplica
Queue 3\nQueue 2\nQueue\nWorker 5\nWorker 4\nWorker 3\nWorker 2\nWorker\nWorkers\nCache 3\nCache 2\nCache\nDatabase 2\nDatabase\nSQL database 3\nSQL database 2\nSQL database
Service 9\nService 8\nService 7\nService 6\nService 5\nService 4\nService 3\nService 2\nService\nLoad balancer 3\nLoad balancer 2\nLoad balancer\nClient 3\nClient 2\nClients\nClient
Untitled design\nZone A\nRegion 1\nZone B\nRegion 1\nItems\nRead item\nWrite item
`;

/** The words as bytes. */
export const dictionary: Uint8Array = strToU8(words.trim().replace(/\\n/g, '\n'));
