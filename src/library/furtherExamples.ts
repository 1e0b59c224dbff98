import type { Example } from './Example';
import { answersFromAModel } from './answersFromAModel';
import { guardedApi } from './guardedApi';
import { imageResizing } from './imageResizing';
import { metricsPipeline } from './metricsPipeline';
import { monolithToBff } from './monolithToBff';
import { newsFeed } from './newsFeed';
import { nightlyJob } from './nightlyJob';
import { notifications } from './notifications';
import { ordersAsEvents } from './ordersAsEvents';
import { photoFeed } from './photoFeed';
import { rideDispatch } from './rideDispatch';
import { searchAsYouType } from './searchAsYouType';
import { sensorReports } from './sensorReports';
import { settingsByMajority } from './settingsByMajority';
import { shopCheckout } from './shopCheckout';
import { teamChat } from './teamChat';
import { tenantsInOneSystem } from './tenantsInOneSystem';
import { ticketSale } from './ticketSale';
import { twoRegions } from './twoRegions';
import { urlShortener } from './urlShortener';
import { videoStreaming } from './videoStreaming';

/** The ready designs besides the one for a first visit, in the order of the gallery. */
export const furtherExamples: readonly Example[] = [
  urlShortener,
  photoFeed,
  shopCheckout,
  ticketSale,
  newsFeed,
  teamChat,
  videoStreaming,
  rideDispatch,
  searchAsYouType,
  notifications,
  answersFromAModel,
  guardedApi,
  tenantsInOneSystem,
  twoRegions,
  monolithToBff,
  nightlyJob,
  imageResizing,
  sensorReports,
  metricsPipeline,
  ordersAsEvents,
  settingsByMajority,
];
