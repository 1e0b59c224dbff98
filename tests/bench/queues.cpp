// The two models of the bench as plain C++ would have them: std::priority_queue as the event list, std::deque as the lines,
// std::mt19937_64 and std::exponential_distribution. `queues mm1` or `queues tier3net`; prints one line of JSON.
#include <cstdio>
#include <cstring>
#include <ctime>
#include <deque>
#include <queue>
#include <random>
#include <vector>

namespace {

enum class Step { arrive, atBalancer, atService, served, atDatabase, stored, back, home, done };

struct Event {
  double at;
  unsigned long number;
  Step step;
  int request;
  bool operator<(const Event& other) const {
    return at > other.at || (at == other.at && number > other.number);
  }
};

struct Station {
  int idle;
  double mean;
  std::deque<int> line;
};

std::mt19937_64 bits(42);
std::priority_queue<Event> events;
unsigned long number = 0;
double now = 0;

double exponential(double mean) { return std::exponential_distribution<double>(1 / mean)(bits); }

void schedule(double delay, Step step, int request) {
  events.push({now + delay, number++, step, request});
}

void enter(Station& station, int request, Step end) {
  if (station.idle == 0) {
    station.line.push_back(request);
    return;
  }
  station.idle--;
  schedule(exponential(station.mean), end, request);
}

void leave(Station& station, Step end) {
  if (station.line.empty()) {
    station.idle++;
    return;
  }
  const int next = station.line.front();
  station.line.pop_front();
  schedule(exponential(station.mean), end, next);
}

struct Model {
  double rate;
  double hop;
  std::vector<Station> services;
  Station database;
  long requests;
};

Model mm1() { return {8'000, 0, {{1, 0.0001, {}}}, {0, 0, {}}, 4'000'000}; }

Model tier3net() {
  return {1'000, 0.00025, std::vector<Station>(4, {8, 0.0256, {}}), {16, 0.0128, {}}, 1'000'000};
}

}  // namespace

int main(int count, char** words) {
  const bool small = count > 1 && std::strcmp(words[1], "mm1") == 0;
  Model model = small ? mm1() : tier3net();
  std::vector<double> starts;
  std::vector<int> places, unused;
  long started = 0, ended = 0;
  double total = 0;
  const auto serviceOf = [&](int request) -> Station& { return model.services[places[request]]; };
  const auto finish = [&](int request) {
    total += now - starts[request];
    ended++;
    unused.push_back(request);
  };
  const clock_t begun = std::clock();
  schedule(exponential(1 / model.rate), Step::arrive, -1);
  while (ended < model.requests) {
    const Event event = events.top();
    events.pop();
    now = event.at;
    int request = event.request;
    switch (event.step) {
      case Step::arrive:
        if (unused.empty()) {
          unused.push_back(static_cast<int>(starts.size()));
          starts.push_back(0);
          places.push_back(0);
        }
        request = unused.back();
        unused.pop_back();
        starts[request] = now;
        places[request] = static_cast<int>(started++ % static_cast<long>(model.services.size()));
        if (small) enter(serviceOf(request), request, Step::served);
        else schedule(model.hop, Step::atBalancer, request);
        schedule(exponential(1 / model.rate), Step::arrive, -1);
        break;
      case Step::atBalancer: schedule(model.hop, Step::atService, request); break;
      case Step::atService: enter(serviceOf(request), request, Step::served); break;
      case Step::served:
        leave(serviceOf(request), Step::served);
        if (small) finish(request);
        else schedule(model.hop, Step::atDatabase, request);
        break;
      case Step::atDatabase: enter(model.database, request, Step::stored); break;
      case Step::stored:
        leave(model.database, Step::stored);
        schedule(model.hop, Step::back, request);
        break;
      case Step::back: schedule(model.hop, Step::home, request); break;
      case Step::home: schedule(model.hop, Step::done, request); break;
      case Step::done: finish(request); break;
    }
  }
  const double used = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
  std::printf("{\"requestsPerSecond\": %f, \"meanSeconds\": %f}\n", ended / used, total / ended);
}
